package import Domain
package import Postgres

/// Everything of a stream up to a number.
package struct StreamMark: Sendable, Equatable {
    /// Index in ``StreamDirectory/streams``.
    package let index: Int
    package let sequence: Int64

    package init(index: Int, sequence: Int64) {
        self.index = index
        self.sequence = sequence
    }
}

extension Outbox {
    /// Writes down what the broker acknowledged without a hole. A mark below the stored one changes nothing.
    ///
    /// Not flushed to disk before it returns: what a crash takes away is published once more, and every reader drops it.
    package func acknowledge(_ marks: [StreamMark]) async throws(PostgresError) {
        let known = marks.filter { streams.streams.indices.contains($0.index) }
        guard !known.isEmpty else { return }
        try await lazily(
            """
            with mark as (
                select * from unnest(\(known.map { streams.streams[$0.index].id }), \(known.map(\.sequence))) as m(stream, sequence)
            ), old as (
                select s.id, s.published, m.sequence from outbox_stream s join mark m on m.stream = s.id
                where s.acknowledged < m.sequence order by s.id for update of s
            ), moved as (
                update outbox_stream s set acknowledged = old.sequence, published = greatest(s.published, old.sequence)
                from old where s.id = old.id
            )
            insert into outbox_published (stream, from_sequence, to_sequence, published_at)
            select id, published + 1, sequence, clock_timestamp() from old where sequence > published
            on conflict (stream, from_sequence) do nothing
            """)
    }

    /// Writes down what the region has applied. Receipts are cumulative: a projector applies nothing but the successor, so a receipt
    /// that went missing is covered by the next.
    package func receive(_ receipts: [(mark: StreamMark, at: Instant)], in transaction: PostgresTransaction)
        async throws(PostgresError)
    {
        let known = receipts.filter { streams.streams.indices.contains($0.mark.index) }
        guard !known.isEmpty else { return }
        _ = try await transaction.execute(
            """
            with mark as (
                select distinct on (stream) * from unnest(\(known.map { streams.streams[$0.mark.index].id }),
                    \(known.map(\.mark.sequence)), \(known.map(\.at))) as m(stream, sequence, received_at)
                order by stream, sequence desc
            ), old as (
                select s.id, s.receipted, least(m.sequence, s.last_sequence) as sequence, m.received_at
                from outbox_stream s join mark m on m.stream = s.id
                where s.receipted < least(m.sequence, s.last_sequence) order by s.id for update of s
            ), moved as (
                update outbox_stream s set receipted = old.sequence from old where s.id = old.id
            )
            insert into outbox_received (stream, from_sequence, to_sequence, received_at)
            select id, receipted + 1, sequence, received_at from old on conflict (stream, from_sequence) do nothing
            """)
    }

    private func lazily(_ query: Query) async throws(PostgresError) {
        let outcome = await pool.transaction { transaction in
            _ = try await transaction.pipeline(["set local synchronous_commit = off", query])
        }
        switch outcome {
        case .committed: return
        case .unknown(let error): throw error
        case .rolledBack(let error): throw error as? PostgresError ?? PostgresError(.misuse, String(describing: error))
        }
    }
}
