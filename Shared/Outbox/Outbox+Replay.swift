package import Postgres

/// Where every stream stands.
package struct StreamPosition: Sendable, Equatable {
    /// The last number given.
    package let last: Int64
    /// Everything up to here was acknowledged by the broker.
    package let acknowledged: Int64
    /// Everything up to here was applied by the region.
    package let receipted: Int64
}

extension Outbox {
    /// The positions, by index in ``StreamDirectory/streams``.
    package func positions() async throws(PostgresError) -> [StreamPosition] {
        let rows = try await pool.query("select id, last_sequence, acknowledged, receipted from outbox_stream order by id")
        var positions = [StreamPosition](
            repeating: StreamPosition(last: 0, acknowledged: 0, receipted: 0), count: streams.streams.count)
        for (id, last, acknowledged, receipted) in try rows.decode((Int32, Int64, Int64, Int64).self) {
            guard let index = streams.index(id: id) else { continue }
            positions[index] = StreamPosition(last: last, acknowledged: acknowledged, receipted: receipted)
        }
        return positions
    }

    /// Asks the publishing process, whichever it is, to send everything from `mark.sequence` on again (a NACK, or an operator).
    /// False when that number was not given yet.
    package func requestReplay(_ mark: StreamMark, reason: String) async throws(PostgresError) -> Bool {
        guard streams.streams.indices.contains(mark.index), mark.sequence > 0 else { return false }
        return try await pool.execute(
            """
            insert into outbox_replay (stream, from_sequence, reason)
            select id, \(mark.sequence), \(reason) from outbox_stream
            where id = \(streams.streams[mark.index].id) and last_sequence >= \(mark.sequence)
            on conflict (stream) do update
            set from_sequence = least(outbox_replay.from_sequence, excluded.from_sequence), reason = excluded.reason
            """) == 1
    }

    /// Takes the requests. The stored watermark goes back with them, in one statement, so that a crash right after it forgets none.
    package func takeReplays() async throws(PostgresError) -> [StreamMark] {
        let rows = try await pool.query(
            """
            with taken as (delete from outbox_replay returning stream, from_sequence)
            update outbox_stream s set acknowledged = least(s.acknowledged, taken.from_sequence - 1)
            from taken where s.id = taken.stream returning s.id, taken.from_sequence
            """)
        return try rows.decode((Int32, Int64).self).compactMap { id, sequence in
            streams.index(id: id).map { StreamMark(index: $0, sequence: sequence) }
        }
    }
}
