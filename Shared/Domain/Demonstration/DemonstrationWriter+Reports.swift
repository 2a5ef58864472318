extension DemonstrationWriter {
    /// Quarter after quarter: most in time, some late, some missing, some sent back, some corrected.
    mutating func writeReports(of action: DemonstrationAction) {
        let calendar = action.rules.calendar
        let periods = calendar.periods(from: action.start, through: action.end)
        var open = action.milestones
        for period in periods where !random.chance(8) {
            let reached = open.filter { $0.due <= period.lastDay && random.chance(85) }
            open.removeAll { milestone in reached.contains { $0.id == milestone.id } }
            let id = random.identifier(.report, on: period.lastDay)
            let late = random.chance(15)
            let submitted =
                late
                ? calendar.due(period).adding(days: Int.random(in: 1...60, using: &random))
                : period.lastDay.adding(days: Int.random(in: 1...calendar.daysToReport, using: &random))
            let content = reportContent(of: action, period, reached: reached, periods: periods.count)
            save(id, content, of: action, period)
            submit(id, of: action, on: submitted)
            if random.chance(7) {
                write(
                    .returnReport, by: action.rules.country, target: action.id, item: id,
                    ["note": .texts(fr: "Préciser la dépense", ar: "يرجى توضيح النفقة", en: "Please detail the spending")])
                save(id, content, of: action, period)
                submit(id, of: action, on: submitted.adding(days: 3))
            }
            approve(id, of: action, on: submitted.adding(days: Int.random(in: 3...12, using: &random)))
            if random.chance(5) {
                correct(id, of: action, period, reached: reached, periods: periods.count, on: submitted.adding(days: 40))
            }
        }
    }

    private mutating func correct(
        _ report: AggregateID, of action: DemonstrationAction, _ period: ReportingPeriod,
        reached: [(id: String, weight: Int, due: CalendarDate)], periods: Int, on day: CalendarDate
    ) {
        let id = random.identifier(.report, on: day)
        let content = reportContent(of: action, period, reached: reached, periods: periods)
        save(id, content, of: action, period, corrects: report)
        submit(id, of: action, on: day)
        approve(id, of: action, on: day.adding(days: 4))
    }

    private mutating func save(
        _ id: AggregateID, _ content: InputValue, of action: DemonstrationAction, _ period: ReportingPeriod, corrects: AggregateID? = nil
    ) {
        write(
            .saveReport, by: action.rules.country, role: .contributor, target: action.id,
            [
                "reportID": .of(id), "period": .of(period), "report": content, "corrects": corrects.map { .of($0) },
                "reason": corrects.map { _ in .texts(fr: "Erreur de saisie", ar: "خطأ في الإدخال", en: "Typing error") },
                "demonstration": .bool(true),
            ])
    }

    private mutating func submit(_ id: AggregateID, of action: DemonstrationAction, on day: CalendarDate) {
        write(
            .submitReport, by: action.rules.country, role: .contributor, target: action.id, item: id,
            ["at": .text(day.text + "T09:00:00Z")])
    }

    private mutating func approve(_ id: AggregateID, of action: DemonstrationAction, on day: CalendarDate) {
        write(.approveReport, by: action.rules.country, target: action.id, item: id, ["at": .text(day.text + "T15:00:00Z")])
    }

    private mutating func reportContent(
        of action: DemonstrationAction, _ period: ReportingPeriod, reached: [(id: String, weight: Int, due: CalendarDate)], periods: Int
    ) -> InputValue {
        let women = Int.random(in: 0...40, using: &random)
        let men = Int.random(in: 1...40, using: &random)
        let cell = { (sex: Sex, count: Int) -> InputValue in
            .fields([
                "dimensions": .list([.fields(["name": .text("sex"), "value": .text(sex.rawValue)])]),
                "value": .fields(["value": .text(String(count))]),
            ])
        }
        return .fields([
            "milestonesReached": .list(
                reached.map { milestone in
                    .fields([
                        "milestoneID": .text(milestone.id),
                        "on": .of(min(max(milestone.due, period.firstDay), period.lastDay)),
                    ])
                }),
            "indicatorValues": .list([
                .fields([
                    "indicatorID": .of(action.persons), "value": .fields(["value": .text(String(women + men))]),
                    "disaggregation": .list([cell(.female, women), cell(.male, men)]),
                ]),
                .fields([
                    "indicatorID": .of(action.women),
                    "value": .fields(["numerator": .text(String(women)), "denominator": .text(String(women + men))]),
                ]),
            ]),
            "spent": random.chance(90)
                ? .fields([
                    "amount": .text(String(action.budget / periods * Int.random(in: 60...110, using: &random) / 100)),
                    "currency": .of(action.rules.currency),
                ]) : nil,
            "narrative": .texts(
                fr: "Avancement de la période \(period.text) (démonstration).", ar: "تقدم الفترة \(period.text) (عرض توضيحي).",
                en: "Progress in the period \(period.text) (demonstration)."),
        ])
    }
}
