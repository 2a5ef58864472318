package import Domain
import Outbox
package import Postgres

/// One change of a record: who did what when, the state before and after, and the events that left the country.
package struct HistoryEntry: Sendable, Equatable {
    package let id: AggregateID
    package let version: Int64
    package let command: String
    package let actor: String
    package let role: String
    package let decidedAt: Instant
    package let recordedAt: Instant
    package let request: String?
    /// JSON; nil for the first.
    package let before: String?
    package let after: String
    package let eventIDs: [UniqueID]
}

extension Journal {
    /// The changes of a record after a version, oldest first.
    package func history(of id: AggregateID, after version: Int64 = 0, limit: Int = 100) async throws(PostgresError) -> [HistoryEntry] {
        let rows = try await pool.query(
            """
            select version, command, actor, role, decided_at, recorded_at, request, before, after, event_ids from journal_entry
            where kind = \(id.kind.rawValue) and id = \(id.id) and version > \(version) order by version limit \(limit)
            """)
        return try rows.decode(
            (Int64, String, String, String, Instant, Instant, String?, String?, String, [UniqueID]).self
        ).map {
            HistoryEntry(
                id: id, version: $0, command: $1, actor: $2, role: $3, decidedAt: $4, recordedAt: $5, request: $6, before: $7, after: $8,
                eventIDs: $9)
        }
    }

    /// Writes down that somebody is about to be shown personal data. Call it before showing them, and show nothing if it fails.
    package func noteReading(
        of subject: String, fields: [String], by reader: String, role: String, request: String?
    ) async throws(PostgresError) {
        _ = try await pool.execute(
            """
            insert into personal_data_reading (reader, role, subject, fields, request)
            values (\(reader), \(role), \(subject), \(fields), \(request as String?))
            """)
    }
}
