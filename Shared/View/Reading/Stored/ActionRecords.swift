import Domain
import Outbox
import Postgres

/// An action as it stands in a picture: what is said about it, and what is computed.
struct ActionRecord: Sendable {
    let summary: ActionSummary
    let statement: Statement<ActionContent>
    let isRunning: Bool
}

enum ActionRecords {
    private struct Computed {
        let id: UniqueID
        let late: Bool
        let measurable: Bool
        let progress: DecimalNumber?
        let demonstration: Bool
        let confirmed: [CountryCode]
        let changedAt: Instant
    }

    /// Those of `ids` that exist, in the order of `ids`.
    static func load(_ ids: [UniqueID], _ view: PictureView) async throws -> [ActionRecord] {
        guard !ids.isEmpty else { return [] }
        let statements = try await Statements.actions(ids, view)
        let plans = try await Statements.plans(Array(Set(statements.values.compactMap { $0.first?.content.planID?.id })), view)
        let computed = try await compute(ids, view)
        return ids.compactMap { id in
            guard let said = statements[id], let computed = computed[id], let first = said.first else { return nil }
            let plan = first.content.planID.flatMap { plans[$0.id]?.first?.content.title }
            return ActionRecord(
                summary: summary(said, first, computed, planTitle: plan, view), statement: first,
                isRunning: [.pipeline, .implementation, .finalisation].contains(first.content.status))
        }
    }

    private static func compute(_ ids: [UniqueID], _ view: PictureView) async throws -> [UniqueID: Computed] {
        let rows = try await view.query(
            """
            with \(ActionFacts.ctes(view, where: "a.id = any(\(ids))"))
            select id, late, measurable, progress::text, invented,
                array(select distinct c.country from confirmation c where c.action = fact.id and \(view.holds("c"))),
                coalesce((select max(accepted_at) from archive where subject = 'action:' || fact.id and accepted_at <= \(view.asOf)),
                    fact.accepted_from)
            from fact
            """
        ).decode((UniqueID, Bool, Bool, String?, Bool, [String], Instant).self)
        return Dictionary(
            uniqueKeysWithValues: try rows.map { id, late, measurable, progress, demonstration, confirmed, changedAt in
                (
                    id,
                    Computed(
                        id: id, late: late, measurable: measurable, progress: try progress.map { try DecimalNumber($0) },
                        demonstration: demonstration, confirmed: try confirmed.map { try CountryCode($0) }, changedAt: changedAt)
                )
            })
    }

    private static func summary(
        _ said: [Statement<ActionContent>], _ first: Statement<ActionContent>, _ computed: Computed, planTitle: LanguageMap?,
        _ view: PictureView
    ) -> ActionSummary {
        let content = first.content
        let id = AggregateID(.action, computed.id)
        let dimensions = [FigureDimension(.action, id.text)]
        let heard = [first.country]
        // One action is expected to be reported by the country that keeps it.
        let figures = FigureMaker(asOf: view.asOf, expected: heard)
        let progress =
            computed.measurable
            ? figures.figure(
                "actions.progress", computed.progress, .percent, heard: computed.progress == nil ? [] : heard, dimensions,
                demonstration: computed.demonstration)
            : figures.notApplicable("actions.progress", .percent, heard: heard, dimensions, demonstration: computed.demonstration)
        let stated = Set(said.map(\.country)).union(computed.confirmed)
        let head = RecordHead(
            id: id, title: content.title, stated: stated.sorted { $0 < $1 }, parties: content.parties.sorted { $0 < $1 },
            disagreements: StatementDifferences.actions(said), divergences: first.event.divergences, sources: first.event.sources,
            demonstration: computed.demonstration, changedAt: computed.changedAt)
        return ActionSummary(
            head: head, plan: content.planID, planTitle: planTitle, area: content.area, status: content.status,
            plannedStart: content.dates.plannedStart, plannedEnd: content.dates.plannedEnd, actualStart: content.dates.actualStart,
            actualEnd: content.dates.actualEnd, progress: progress, budget: content.budget, late: computed.late)
    }
}

/// Milestones of actions, by the statement of the country that keeps the record.
enum Milestones {
    static func of(_ actions: [ActionRecord], _ view: PictureView) async throws -> [UniqueID: [MilestoneEntry]] {
        let rows = try await view.query(
            """
            select p.action, p.country, m.milestone, min(m.day)::text
            from report p cross join unnest(p.reached, p.reached_on) m(milestone, day)
            where p.action = any(\(actions.map(\.statement.id))) and \(view.holds("p")) group by 1, 2, 3
            """
        ).decode((UniqueID, String, String, String).self)
        let reached = Dictionary(rows.map { ("\($0.0.text) \($0.1) \($0.2)", $0.3) }) { first, _ in first }
        let today = view.asOf.utcDate
        return Dictionary(
            uniqueKeysWithValues: try actions.map { action in
                let said = action.statement
                let entries = try said.content.milestones.map { milestone in
                    let day = try reached["\(said.id.text) \(said.country.text) \(milestone.id.text)"].map { try CalendarDate($0) }
                    let late = action.isRunning && day == nil && milestone.due.map { $0 < today } ?? false
                    return MilestoneEntry(
                        id: milestone.id, title: milestone.title, weight: milestone.weight, due: milestone.due, reachedOn: day, late: late)
                }
                return (said.id, entries)
            })
    }
}
