/// Invented data that shows the platform: plans of 2018 to 2021, actions, indicators, quarterly reports with late and missing
/// ones and corrections, practices with transfers, pilots with participations. Every record says `demonstration: true`.
///
/// The same seed, size and rules give the same steps. They come in an order in which every step is allowed.
package struct Demonstration: Sendable {
    package let seed: UInt64
    /// How many actions; everything else grows with it.
    package let actions: Int
    let countries: [CountryRules]

    package init(seed: UInt64, actions: Int, countries: [CountryRules]) {
        self.seed = seed
        self.actions = max(0, actions)
        self.countries = countries
    }

    /// All steps; those of one country are the ones whose `country` it is, in the same order.
    package func steps() -> [ImportStep] {
        var writer = DemonstrationWriter(seed: seed, countries: countries)
        writer.writePlans()
        for number in 0..<actions { writer.writeAction(number) }
        writer.writePractices(count: actions == 0 ? 0 : max(3, actions / 20))
        writer.writePilots(count: actions == 0 ? 0 : max(2, actions / 25))
        return writer.steps
    }
}

/// Writes the steps one after the other; holds the randomness.
struct DemonstrationWriter {
    var random: SeededRandom
    let countries: [CountryRules]
    var plans: [CountryCode: AggregateID] = [:]
    private(set) var steps: [ImportStep] = []
    private let seed: UInt64

    init(seed: UInt64, countries: [CountryRules]) {
        self.seed = seed
        random = SeededRandom(seed: seed)
        self.countries = countries
    }

    mutating func write(
        _ operation: ImportOperation, by country: CountryCode, role: ImportRole = .focalPoint, target: AggregateID? = nil,
        item: AggregateID? = nil, _ fields: KeyValuePairs<String, InputValue?>
    ) {
        steps.append(
            ImportStep(
                country: country, operation: operation, key: "demonstration-\(seed)-\(steps.count + 1)", role: role, target: target,
                item: item, body: .fields(fields)))
    }

    mutating func day(from first: CalendarDate, through last: CalendarDate) -> CalendarDate {
        CalendarDate(dayNumber: Int.random(in: first.dayNumber...max(first.dayNumber, last.dayNumber), using: &random))
    }

    mutating func writePlans() {
        for rules in countries {
            let id = random.identifier(.plan, on: DemonstrationCalendar.planAdopted)
            plans[rules.country] = id
            let name = { rules.name.best(for: $0).text }
            write(
                .adoptPlan, by: rules.country,
                [
                    "planID": .of(id), "demonstration": .bool(true),
                    "plan": .fields([
                        "title": .texts(
                            fr: "Plan d’action 2018-2021 – \(name(.fr)) (démonstration)",
                            ar: "خطة العمل 2018-2021 – \(name(.ar)) (عرض توضيحي)",
                            en: "Action plan 2018-2021 – \(name(.en)) (demonstration)"),
                        "parties": .list([.of(rules.country)]), "lead": .of(rules.country),
                        "period": .fields(["start": .text("2018"), "end": .text("2021")]),
                        "adoptedOn": .of(DemonstrationCalendar.planAdopted),
                        "areas": .list(InterventionArea.allCases.map { .text($0.rawValue) }),
                    ]),
                ])
        }
    }
}

/// The days between which everything invented happens.
enum DemonstrationCalendar {
    static let planAdopted = CalendarDate(dayNumber: 17_546)
    /// 2018-03-01
    static let firstStart = CalendarDate(dayNumber: 17_591)
    /// 2020-06-30
    static let lastStart = CalendarDate(dayNumber: 18_443)
    /// 2021-12-31
    static let end = CalendarDate(dayNumber: 18_992)
}
