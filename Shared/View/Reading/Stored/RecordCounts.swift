import Domain
import Postgres

/// How many records of each kind there are, each counted once however many countries speak of it.
struct RecordCounts: Sendable {
    private let counts: [String: (Int, Bool)]

    subscript(what: String) -> (number: Int, demonstration: Bool) { counts[what] ?? (0, false) }

    /// A record belongs to each country that takes part in it.
    static func read(_ view: PictureView, _ scope: FigureScope) async throws -> RecordCounts {
        let rows = try await view.query(
            """
            select 'agreements', count(distinct g.id), coalesce(bool_or(g.demonstration), false) from agreement g
            where \(view.holds("g")) and \(scope.agreement)
            union all
            select 'plans', count(distinct p.id), coalesce(bool_or(p.demonstration), false) from plan p
            where \(view.holds("p")) and \(scope.plan(view))
            union all
            select 'practices', count(distinct p.id), coalesce(bool_or(p.demonstration), false) from practice p
            where \(view.holds("p")) and \(scope.practice)
                and not exists (select from withdrawal w where w.practice = p.id and w.country = p.country and \(view.holds("w")))
            union all
            select 'transfers', count(distinct s.id), coalesce(bool_or(s.demonstration), false) from transfer_step s
            where \(view.holds("s")) and \(scope.transfer)
                and not exists (select from transfer_step d where d.id = s.id and d.phase = 'declined' and \(view.holds("d")))
            union all
            select 'pilots', count(distinct p.id), coalesce(bool_or(p.demonstration), false) from pilot p
            where \(view.holds("p")) and \(scope.pilot) and (
                exists (select from pilot_step t where t.id = p.id and t.phase in ('accepted', 'closed') and \(view.holds("t")))
                or not exists (select from pilot_step t where t.id = p.id and t.phase = 'declined' and \(view.holds("t"))))
            """
        ).decode((String, Int64, Bool).self)
        return RecordCounts(counts: Dictionary(rows.map { ($0.0, (Int($0.1), $0.2)) }) { first, _ in first })
    }
}

/// The records of each kind that belong to it.
extension FigureScope {
    fileprivate var agreement: Query {
        var condition: Query = "true"
        if let country {
            condition = """
                (g.country = \(country.text) or exists (select from jsonb_array_elements(g.body->'agreement'->'parties') x
                    where x->>'country' = \(country.text) or lower(left(x->>'region', 2)) = \(country.text)))
                """
        }
        return area.map { "\(condition) and g.body->'agreement'->'areas' ? \($0.rawValue)" } ?? condition
    }

    fileprivate func plan(_ view: PictureView) -> Query { PlanRecords.condition(PlanFilter(country: country, area: area), view) }

    fileprivate var practice: Query {
        let own: Query = country.map { "p.country = \($0.text)" } ?? "true"
        return area.map { "\(own) and p.area = \($0.rawValue)" } ?? own
    }

    fileprivate var transfer: Query { country.map { "(s.origin = \($0.text) or s.receiving = \($0.text))" } ?? "true" }

    fileprivate var pilot: Query { country.map { "(p.sending = \($0.text) or p.host = \($0.text))" } ?? "true" }
}
