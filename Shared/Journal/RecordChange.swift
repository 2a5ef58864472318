import Domain
import Postgres

/// One change of a record, as stored: the history's entry and the record's new row, always together.
struct RecordChange {
    let id: AggregateID
    let version: Int64
    let command: String
    let actor: String
    let role: String
    let decidedAt: Instant
    let changedAt: Instant
    let request: String?
    /// The state as it was stored, to the byte; nil for the first.
    let before: String?
    let after: String
    let eventIDs: [UniqueID]
    let facets: AggregateFacets

    /// The entry first: the record's row refers to it, and the database compares them.
    var queries: [Query] { [entry, row] }

    private var entry: Query {
        """
        insert into journal_entry
            (kind, id, version, command, actor, role, decided_at, request, before, after, event_ids)
        values (\(id.kind.rawValue), \(id.id), \(version), \(command), \(actor), \(role), \(decidedAt), \(request as String?),
            \(before as String?)::jsonb, \(after), \(eventIDs))
        """
    }

    private var row: Query {
        """
        insert into aggregate
            (kind, id, version, state, status, parent, area, title, due, demonstration, created_at, changed_at, changed_by)
        values (\(id.kind.rawValue), \(id.id), \(version), \(after), \(facets.status as String?),
            \(facets.parent?.text as String?), \(facets.area as String?), \(facets.title as String?),
            \(facets.due?.text as String?)::date, \(facets.demonstration), \(changedAt), \(changedAt), \(actor))
        on conflict (kind, id) do update set version = excluded.version, state = excluded.state, status = excluded.status,
            parent = excluded.parent, area = excluded.area, title = excluded.title, due = excluded.due,
            demonstration = excluded.demonstration, changed_at = excluded.changed_at, changed_by = excluded.changed_by
        """
    }
}
