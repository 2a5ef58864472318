/// An invented action while its reports are written.
struct DemonstrationAction {
    let id: AggregateID
    let rules: CountryRules
    let theme: DemonstrationTheme
    let title: InputValue
    let parties: [CountryCode]
    let regions: [Region]
    let start: CalendarDate
    let end: CalendarDate
    let milestones: [(id: String, weight: Int, due: CalendarDate)]
    let budget: Int
    let persons: AggregateID
    let women: AggregateID

    /// The complete state with another status: an action is revised as a whole.
    func content(plan: AggregateID?, status: ActivityStatus) -> InputValue {
        .fields([
            "title": title, "planID": plan.map { .of($0) }, "area": .text(theme.area.rawValue), "status": .text(status.rawValue),
            "dates": .fields([
                "plannedStart": .of(start), "plannedEnd": .of(end), "actualStart": status == .pipeline ? nil : .of(start),
                "actualEnd": status == .closed ? .of(end) : nil,
            ]),
            "organisations": .list([
                .fields([
                    "name": .fields([
                        "fr": .text(rules.ministry.name.best(for: .fr).text), "ar": .text(rules.ministry.name.best(for: .ar).text),
                        "en": .text(rules.ministry.name.best(for: .en).text),
                    ]), "role": .text(OrganisationRole.accountable.rawValue), "country": .of(rules.country),
                ])
            ]), "parties": .list(parties.map { .of($0) }), "lead": .of(rules.country),
            "places": .list(regions.map { .fields(["country": .of(rules.country), "region": .of($0.code)]) }),
            "tags": .list([.fields(["vocabulary": .text(TagVocabulary.gcmObjective.rawValue), "code": .text(theme.gcmObjective)])]),
            "budget": .fields(["amount": .text(String(budget)), "currency": .of(rules.currency)]),
            "milestones": .list(
                milestones.enumerated().map { number, milestone in
                    .fields([
                        "id": .text(milestone.id), "weight": .integer(milestone.weight), "due": .of(milestone.due),
                        "title": .texts(fr: "Jalon \(number + 1)", ar: "المرحلة \(number + 1)", en: "Milestone \(number + 1)"),
                    ])
                }),
            "shares": .list(
                zip(regions, regions.count == 2 ? ["62.5", "37.5"] : ["100"]).map { region, percent in
                    .fields(["country": .of(rules.country), "region": .of(region.code), "percent": .text(percent)])
                }),
        ])
    }
}

extension DemonstrationWriter {
    mutating func writeAction(_ number: Int) {
        guard !countries.isEmpty else { return }
        let action = inventAction(number)
        let status: ActivityStatus = random.chance(6) ? .pipeline : .implementation
        let plan = plans[action.rules.country]
        write(
            .planAction, by: action.rules.country,
            ["actionID": .of(action.id), "action": action.content(plan: plan, status: status), "demonstration": .bool(true)])
        for party in action.parties.dropFirst() where random.chance(80) {
            write(.confirmAction, by: party, target: action.id, ["on": .of(action.start), "demonstration": .bool(true)])
        }
        guard status != .pipeline else { return }
        writeIndicators(of: action)
        writeReports(of: action)
        let last: ActivityStatus = random.chance(45) ? .closed : random.chance(8) ? .suspended : random.chance(6) ? .cancelled : status
        guard last != status else { return }
        write(
            .reviseAction, by: action.rules.country, target: action.id,
            [
                "action": action.content(plan: plan, status: last), "demonstration": .bool(true),
                "reason": .texts(fr: "Changement de statut", ar: "تغيير الحالة", en: "Change of status"),
            ])
    }

    private mutating func inventAction(_ number: Int) -> DemonstrationAction {
        let rules = countries[number % countries.count]
        let theme = random.pick(DemonstrationTheme.all, or: .fallback)
        let start = day(from: DemonstrationCalendar.firstStart, through: DemonstrationCalendar.lastStart)
        let end = min(start.adding(days: Int.random(in: 180...540, using: &random)), DemonstrationCalendar.end)
        let regions = Array(rules.regions.shuffled(using: &random).prefix(random.chance(50) ? 2 : 1))
        let others = countries.map(\.country).filter { $0 != rules.country }
        let partner = random.chance(10) ? others.randomElement(using: &random) : nil
        let milestones = (1...Int.random(in: 3...6, using: &random)).map { index in
            (id: "m\(index)", weight: 10 * Int.random(in: 1...10, using: &random), due: day(from: start, through: end))
        }
        return DemonstrationAction(
            id: random.identifier(.action, on: start), rules: rules, theme: theme,
            title: theme.title(regions.map { $0.name.best(for: .fr).text }.joined(separator: ", ") + " \(number + 1)"),
            parties: [rules.country] + (partner.map { [$0] } ?? []), regions: regions, start: start, end: end,
            milestones: milestones.sorted { $0.due < $1.due }.map { $0 }, budget: 1_000 * Int.random(in: 50...5_000, using: &random),
            persons: random.identifier(.indicator, on: start), women: random.identifier(.indicator, on: start))
    }

    private mutating func writeIndicators(of action: DemonstrationAction) {
        let period = InputValue.fields(["start": .of(action.start), "end": .of(action.end)])
        write(
            .defineIndicator, by: action.rules.country, target: action.id,
            [
                "indicatorID": .of(action.persons), "demonstration": .bool(true),
                "indicator": .fields([
                    "title": .texts(fr: "Personnes formées", ar: "الأشخاص المستفيدون من التكوين", en: "Persons trained"),
                    "measure": .text("1"), "accumulation": .text("periodic"), "summable": .bool(true),
                    "unit": .texts(fr: "personnes", ar: "أشخاص", en: "persons"),
                    "reference": .fields(["vocabulary": .text("99"), "code": .text("demonstration-trained")]),
                    "baseline": .fields(["year": .integer(2017), "value": .fields(["value": .text("0")])]),
                    "targets": .list([
                        .fields(["period": period, "value": .fields(["value": .text(String(Int.random(in: 80...400, using: &random)))])])
                    ]), "disaggregatedBy": .list([.text("sex")]),
                ]),
            ])
        write(
            .defineIndicator, by: action.rules.country, target: action.id,
            [
                "indicatorID": .of(action.women), "demonstration": .bool(true),
                "indicator": .fields([
                    "title": .texts(fr: "Part des femmes", ar: "نسبة النساء", en: "Share of women"), "measure": .text("2"),
                    "accumulation": .text("periodic"),
                    "reference": .fields(["vocabulary": .text("99"), "code": .text("demonstration-women")]),
                    "targets": .list([
                        .fields([
                            "period": period, "value": .fields(["numerator": .text("50"), "denominator": .text("100")]),
                        ])
                    ]),
                ]),
            ])
    }
}
