package import Domain
import Outbox
import Postgres

extension PostgresRegionalReader {
    package func plans(_ filter: PlanFilter, asOf: Instant?) async throws(ReadingError) -> [PlanSummary] {
        try await read(asOf) { view in try await Self.plans(filter, view) }
    }

    /// A plan belongs to each country that carries it, and to an area when it names it or one of its actions lies in it.
    static func plans(_ filter: PlanFilter, _ view: PictureView) async throws -> [PlanSummary] {
        var condition: Query = "true"
        if let country = filter.country { condition = "\(condition) and p.body->'plan'->'parties' ? \(country.text)" }
        if let area = filter.area {
            condition = """
                \(condition) and (p.body->'plan'->'areas' ? \(area.rawValue) or exists (select from action a
                    where a.plan = p.id and a.area = \(area.rawValue) and \(view.holds("a"))))
                """
        }
        return try await PlanRecords.load(view, where: condition)
    }

    package func plan(_ id: AggregateID, asOf: Instant?) async throws(ReadingError) -> PlanDetail? {
        guard id.kind == .plan else { return nil }
        return try await read(asOf) { view in
            guard let summary = try await PlanRecords.load(view, where: "p.id = \(id.id)").first else { return nil }
            let within = ActionFacts.condition(plan: id)
            let ids = try await view.query(
                "with \(ActionFacts.act(view, where: within)) select id from act order by planned_start nulls last, id"
            ).decode(UniqueID.self)
            let actions = try await ActionRecords.load(ids, view)
            let milestones = try await Milestones.of(actions, view)
            return PlanDetail(
                picture: view.picture, summary: summary,
                money: try await Spending.lines(view, where: within, [FigureDimension(.plan, id.text)]),
                timeline: actions.sorted(by: Self.isEarlier).map {
                    TimelineRow(action: $0.summary, milestones: milestones[$0.statement.id] ?? [])
                },
                indicators: try await IndicatorRecords.load(view, where: within))
        }
    }

    /// By planned start, then title; without a planned start last.
    private static func isEarlier(_ left: ActionRecord, _ right: ActionRecord) -> Bool {
        func key(_ record: ActionRecord) -> (Int, String, String) {
            let content = record.statement.content
            return (
                content.dates.plannedStart?.earliest.dayNumber ?? .max, content.title.best(for: .fr).text, record.statement.id.text
            )
        }
        return key(left) < key(right)
    }
}
