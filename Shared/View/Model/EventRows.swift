package import Domain
import Postgres
import Outbox

/// How accepted events become rows of a model: one set-wise statement per table, over all events accepted in a range of
/// times. Live, the range holds one batch; when a model is rebuilt, as many as are good at once. Both run the very same
/// statements, and the rows are the same however the ranges are cut (G8).
///
/// What comes in small numbers is taken apart by the database; progress reports, of which there are most, are `ProgressRows`.
package struct EventRows: Sendable {
    /// The types whose events this statement reads; it is left out of a range that has none of them.
    package let types: Set<EventType>
    private let statement: @Sendable (AcceptanceRange) -> Query

    init(_ types: [EventType], _ statement: @escaping @Sendable (AcceptanceRange) -> Query) {
        self.types = Set(types)
        self.statement = statement
    }

    /// The statements that read events of these types.
    static func queries(_ range: AcceptanceRange, of types: Set<EventType>) -> [Query] {
        all.filter { !$0.types.isDisjoint(with: types) }.map { $0.statement(range) }
    }

    /// In the order in which they are to run.
    package static let all: [EventRows] = contentRows + practiceRows + mobilityRows

    /// `e`: the range's events of these types with their data.
    static func events(_ types: [EventType], _ range: AcceptanceRange) -> Query {
        """
        e as materialized (select ordinal, id as event, country, demonstration, accepted_at, data::jsonb as body,
            split_part(type, '.', 4) as name from archive
            where accepted_at > \(range.after) and accepted_at <= \(range.upTo) and type = any(\(types.map(\.rawValue))))
        """
    }

    /// `n`: a row for each event that states the complete new state of a record, holding until the next one in the range;
    /// and `f`: when the first of them ends what held before.
    static func versions(_ types: [EventType], id field: String, _ range: AcceptanceRange) -> Query {
        """
        \(events(types, range)),
        i as (select *, split_part(body->>\(field), ':', 2)::uuid as id from e),
        n as (select *, lead(accepted_at, 1, 'infinity') over (partition by id, country order by accepted_at, ordinal) as until from i),
        f as (select id, country, min(accepted_at) as since from n group by id, country)
        """
    }
}
