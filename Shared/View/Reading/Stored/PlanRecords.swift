import Domain
import Outbox
import Postgres

/// Action plans as they stand in a picture.
enum PlanRecords {
    /// In the order of their identifiers. `condition` speaks of `p`, a statement about a plan.
    static func load(_ view: PictureView, where condition: Query) async throws -> [PlanSummary] {
        let rows = try await view.query(
            """
            select p.id, coalesce((select max(accepted_at) from archive where subject = 'plan:' || p.id and accepted_at <= \(view.asOf)),
                max(p.accepted_from))
            from plan p where \(view.holds("p")) and (\(condition)) group by p.id order by p.id
            """
        ).decode((UniqueID, Instant).self)
        let ids = rows.map(\.0)
        let statements = try await Statements.plans(ids, view)
        let cells = try await cells(of: ids, view)
        return try rows.compactMap { id, changedAt in
            guard let said = statements[id], let first = said.first else { return nil }
            return try summary(said, first, changedAt, cells[id] ?? [], view)
        }
    }

    /// A plan belongs to each country that carries it, and to an area when it names it or one of its actions lies in it.
    static func condition(_ filter: PlanFilter, _ view: PictureView) -> Query {
        var condition: Query = "true"
        if let country = filter.country { condition = "\(condition) and p.body->'plan'->'parties' ? \(country.text)" }
        if let area = filter.area {
            condition = """
                \(condition) and (p.body->'plan'->'areas' ? \(area.rawValue) or exists (select from action a
                    where a.plan = p.id and a.area = \(area.rawValue) and \(view.holds("a"))))
                """
        }
        return condition
    }

    private static func cells(of plans: [UniqueID], _ view: PictureView) async throws -> [UniqueID: [ActionCell]] {
        let cells = try await ActionCell.byPlan(view, where: "a.plan = any(\(plans))")
        return Dictionary(grouping: cells, by: \.plan).mapValues { $0.map(\.cell) }
    }

    private static func summary(
        _ said: [Statement<PlanContent>], _ first: Statement<PlanContent>, _ changedAt: Instant, _ cells: [ActionCell], _ view: PictureView
    ) throws -> PlanSummary {
        let content = first.content
        let id = AggregateID(.plan, first.id)
        let dimensions = [FigureDimension(.plan, id.text)]
        let members = view.figures.expected.filter { code in content.parties.contains(code) || cells.contains { $0.country == code } }
        let figures = ActionFigures(view, expected: members)
        return PlanSummary(
            head: RecordHead(
                id: id, title: content.title, stated: Set(said.map(\.country)).sorted { $0 < $1 },
                parties: content.parties.sorted { $0 < $1 }, disagreements: StatementDifferences.plans(said),
                divergences: first.event.divergences, sources: first.event.sources,
                demonstration: said.contains { $0.demonstration } || cells.demonstration, changedAt: changedAt),
            lead: content.lead, period: content.period, adoptedOn: content.adoptedOn, areas: content.areas,
            actions: figures.count(cells, dimensions), lateActions: figures.late(cells, dimensions),
            progress: try figures.progress(cells, dimensions))
    }
}
