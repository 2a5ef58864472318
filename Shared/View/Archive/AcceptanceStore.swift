package import Domain
import Outbox
package import Postgres

/// Stores what the region accepts: position, archive, rows of the live model, what is parked or rejected and what goes out
/// about it, all in one transaction or not at all.
package struct AcceptanceStore: Sendable {
    package let pool: PostgresPool
    /// Receipts and rejections leave through the same transaction; nil for a reader that answers nobody.
    let announcements: Announcements?

    package init(pool: PostgresPool, announcements: Announcements?) {
        self.pool = pool
        self.announcements = announcements
    }

    /// What is stored of one stream; a stream never seen before begins at nothing.
    package func core(of stream: StreamName) async throws -> StreamCore {
        let country = stream.country.text
        let family = stream.family.rawValue
        _ = try await query(
            """
            insert into stream_position (country, family, partition, next_offset, last_sequence)
            values (\(country), \(family), \(stream.partition), 0, 0) on conflict do nothing
            """)
        let row = try await query(
            """
            select next_offset, last_sequence, last_event, anchor, gap_up_to, parking_epoch from stream_position
            where country = \(country) and family = \(family) and partition = \(stream.partition)
            """
        ).only().decode((Int64, Int64, UniqueID?, Int64?, Int64?, Int64).self)
        let parked = try await query(
            """
            select distinct subject from parked_event
            where country = \(country) and family = \(family) and partition = \(stream.partition)
            """
        ).decode(String.self)
        let position = StreamPosition(
            nextOffset: row.0, lastSequence: row.1, lastEvent: row.2, anchor: row.3, gapUpTo: row.4, parkingEpoch: row.5)
        return StreamCore(stream: stream, position: position, parked: Set(parked))
    }

    /// The last subject sequence of each of these aggregates; absent: none. Only the owner of their stream ever moves them.
    package func subjectSequences(_ country: CountryCode, _ subjects: Set<String>) async throws -> [String: Int64] {
        guard !subjects.isEmpty else { return [:] }
        let rows = try await query(
            """
            select subject, last_sequence from subject_position
            where country = \(country.text) and subject = any(\(Array(subjects)))
            """
        ).decode((String, Int64).self)
        return Dictionary(rows.map { ($0.0, $0.1) }) { first, _ in first }
    }

    /// Which of these repeated events are not the ones that were taken under their number: another id, or other bytes.
    package func reused(_ repeated: [StreamBatch.Repeated], in stream: StreamName) async throws -> Set<StreamEffects.Index> {
        guard !repeated.isEmpty else { return [] }
        let own: Query = "country = \(stream.country.text) and family = \(stream.family.rawValue) and partition = \(stream.partition)"
        let rows = try await query(
            """
            with again as (select * from unnest(\(repeated.map { Int32(clamping: $0.index) }), \(repeated.map(\.claim.sequence)),
                \(repeated.map(\.claim.id)), \(repeated.map(\.data))) as c(place, sequence, id, data))
            select c.place from again c join archive a using (sequence)
            where \(own) and (a.id <> c.id or convert_to(a.data, 'UTF8') is distinct from c.data)
            union
            select c.place from again c join parked_event p using (sequence)
            where \(own) and (p.id is distinct from c.id or p.data is distinct from c.data)
            """
        ).decode(Int32.self)
        return Set(rows.map { Int($0) })
    }
}

extension AcceptanceStore {
    /// One statement on the thread of its connection.
    private func query(_ query: Query) async throws -> PostgresRows {
        try await pool.withConnection { connection in try await connection.query(query) }
    }
}

/// Another projector, or an operator, moved the stream in the meantime: begin again from what is stored.
package struct PositionLost: Error, Hashable, Sendable {
    package let stream: StreamName
}
