import Domain
import View

extension TwinRecords {
    func changes() throws -> [ChangeEntry] {
        let kinds: [(String, Family, AggregateKind, CountryCode)] = [
            ("progress-approved", .actionPlan, .action, .ma), ("practice-published", .goodPractice, .practice, .ma),
            ("progress-corrected", .actionPlan, .action, .ci), ("transfer-advanced", .goodPractice, .transfer, .sn),
            ("pilot-accepted", .mobilityPilot, .pilot, .ma), ("plan-adopted", .actionPlan, .plan, .ml),
        ]
        return try kinds.enumerated().map { index, kind in
            ChangeEntry(
                eventID: "event-\(index)", receivedAt: Instant(microseconds: asOf.microseconds - Int64(index) * 3_600_000_000),
                approvedAt: Instant(microseconds: asOf.microseconds - Int64(index) * 3_600_000_000 - 900_000_000), country: kind.3,
                family: kind.1, kind: kind.0, record: id(kind.2, 1),
                title: try text(
                    "Coopération de trois régions ivoiriennes", "تعاون ثلاث جهات إيفوارية", "Cooperation of three Ivorian regions"),
                reason: kind.0 == "progress-corrected"
                    ? try text("Une facture comptée deux fois", "فاتورة حُسبت مرتين", "An invoice counted twice") : nil,
                demonstration: true)
        }
    }

    func action(_ number: Int = 1) throws -> ActionSummary {
        let disagreement = Disagreement(
            field: "plannedEnd", statements: [.init(country: .ci, value: "2026-09-30"), .init(country: .ma, value: "2026-12-31")])
        let divergence = Divergence(
            field: "/dates/plannedStart", statement: try text("depuis avril 2014", "منذ أبريل 2014", "since April 2014"),
            source: Source(document: "synthesis", locator: "L35"))
        return ActionSummary(
            head: head(
                id(.action, number),
                try text(
                    "Coopération de trois régions ivoiriennes avec leurs partenaires marocains n\u{00B0} \(number)",
                    "تعاون ثلاث جهات إيفوارية مع شركائها المغاربة رقم \(number)",
                    "Cooperation of three Ivorian regions with their Moroccan partners no. \(number)"),
                parties: [.ci, .ma], disagreements: number == 1 ? [disagreement] : [], divergences: number == 1 ? [divergence] : []),
            plan: id(.plan, 1), planTitle: try text("Plan d’action ivoirien", "خطة العمل الإيفوارية", "Ivorian action plan"),
            area: .migrationAndDevelopment, status: .implementation, plannedStart: try PartialDate("2025-0\(1 + number % 8)-15"),
            plannedEnd: try PartialDate("2026-0\(1 + number % 9)"), actualStart: try PartialDate("2025-03-01"), actualEnd: nil,
            progress: figure(
                "actions.progress", decimal("4\(number % 10).25"), .percent, [FigureDimension(.action, id(.action, number).text)]),
            budget: Money(amount: try DecimalNumber("5271000.5"), currency: .xof), late: number.isMultiple(of: 2))
    }

    func milestones() throws -> [MilestoneEntry] {
        [
            MilestoneEntry(
                id: try MilestoneID("m1"), title: try text("Mission à Oujda", "مهمة إلى وجدة", "Mission to Oujda"), weight: 2,
                due: try CalendarDate("2025-06-01"), reachedOn: try CalendarDate("2025-06-20"), late: false),
            MilestoneEntry(
                id: try MilestoneID("m2"), title: try text("Convention signée", "اتفاقية موقعة", "Agreement signed"), weight: 3,
                due: try CalendarDate("2026-02-01"), reachedOn: nil, late: true),
            MilestoneEntry(
                id: try MilestoneID("m3"), title: try text("Évaluation", "تقييم", "Evaluation"), weight: 1,
                due: try CalendarDate("2027-02-01"), reachedOn: nil, late: false),
        ]
    }

    func plan() throws -> PlanSummary {
        PlanSummary(
            head: head(
                id(.plan, 1),
                try text("Plan d’action ivoirien 2019–2021", "خطة العمل الإيفوارية 2019–2021", "Ivorian action plan 2019–2021"),
                parties: [.ci]),
            lead: .ci, period: try Period(start: PartialDate("2019-06"), end: PartialDate("2021")), adoptedOn: try PartialDate("2019-06"),
            areas: InterventionArea.allCases,
            actions: figure(
                "actions.count", number(12), .actions, [FigureDimension(.plan, "p1")],
                drillDown: DrillDown(.actions, [FigureDimension(.plan, id(.plan, 1).text)])),
            lateActions: figure("actions.late", number(3), .actions, [FigureDimension(.plan, "p1")]),
            progress: figure("actions.progress", decimal("37.5"), .percent, [FigureDimension(.plan, "p1")]))
    }

    func indicator(_ index: Int) throws -> IndicatorSummary {
        let unit = FigureUnit.indicator(try text("personnes formées", "أشخاص تم تكوينهم", "persons trained"))
        let dimensions = [FigureDimension(.indicator, "i\(index)")]
        func value(_ name: String, _ value: FigureValue, _ unit: FigureUnit) -> Figure { figure(name, value, unit, dimensions) }
        let periods = try ["2025-01-01/2025-03-31", "2025-04-01/2025-06-30", "2025-07-01/2025-09-30"].enumerated().map { number, span in
            let days = span.split(separator: "/").map(String.init)
            return IndicatorSummary.PeriodEntry(
                period: try Period(start: PartialDate(days[0]), end: PartialDate(days[1])), text: nil,
                target: value("indicator.target", self.number(20 + number * 20), unit),
                actual: value("indicator.actual", number == 1 ? .notReported : self.number(15 + number * 22), unit),
                disaggregation: [
                    figure("indicator.actual", .suppressed, unit, dimensions + [FigureDimension(.disaggregation, "sex=female")]),
                    figure("indicator.actual", self.number(31), unit, dimensions + [FigureDimension(.disaggregation, "sex=male")]),
                ])
        }
        return IndicatorSummary(
            id: id(.indicator, index),
            head: head(
                id(.indicator, index),
                try text("Agents formés à l’accueil, \(index)", "أعوان تم تكوينهم، \(index)", "Officers trained in reception, \(index)"),
                parties: [.ci]),
            action: id(.action, 1), measure: .unit, ascending: true, accumulation: .cumulative, summable: index == 1,
            baseline: value("indicator.baseline", number(10), unit), target: value("indicator.target", number(60), unit),
            actual: value("indicator.actual", index == 2 ? .notReported : number(59), unit),
            achievement: value("indicator.achievement", index == 2 ? .notReported : decimal("98.0"), .percent), periods: periods)
    }

    func event(_ type: EventType, _ number: Int) -> EventEntry {
        EventEntry(
            id: "event-\(number)", type: type.rawValue, country: .ci, topic: "recosa.ci.action-plan.v1", partition: 1,
            sequence: Int64(number),
            subjectSequence: Int64(number), approvedAt: asOf, receivedAt: asOf,
            sources: [Source(document: "recosa-project-page", locator: "L46")],
            demonstration: true, data: "{}")
    }
}
