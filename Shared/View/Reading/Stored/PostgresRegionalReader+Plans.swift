package import Domain
import Outbox
import Postgres

extension PostgresRegionalReader {
    package func plans(_ filter: PlanFilter, asOf: Instant?) async throws(ReadingError) -> [PlanSummary] {
        try await read(asOf) { view in try await PlanRecords.load(view, where: PlanRecords.condition(filter, view)) }
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
