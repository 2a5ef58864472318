import Postgres

/// What one sequencing step did.
package struct SequencedBatch: Sendable, Equatable {
    package let count: Int
    /// The new last numbers, by index in ``StreamDirectory/streams``.
    package let heads: [(index: Int, last: Int64)]

    package static func == (left: SequencedBatch, right: SequencedBatch) -> Bool {
        left.count == right.count && left.heads.elementsEqual(right.heads, by: ==)
    }
}

extension Outbox {
    /// Numbers at most `limit` recorded rows, in one transaction that holds the lease of `epoch` (G2, G3).
    ///
    /// The lease's row stays locked until the commit: nobody can take over in the middle. A holder that does not know yet that it
    /// was succeeded finds another epoch and writes nothing.
    package func sequence(epoch: Int64, limit: Int = 1_000) async throws(OutboxError) -> SequencedBatch {
        do {
            return try await pool.transaction { transaction in
                try await sequence(epoch: epoch, limit: limit, in: transaction)
            }.get()
        } catch let error as OutboxError {
            throw error
        } catch let error as PostgresError {
            throw .database(error)
        } catch {
            throw .inconsistent(String(describing: error))
        }
    }

    private func sequence(
        epoch: Int64, limit: Int, in transaction: PostgresTransaction
    ) async throws -> SequencedBatch {
        // Sent together and run one after the other: what is read behind the lock was committed before it was taken.
        let answers = try await transaction.pipeline([
            "select epoch from outbox_lease where id = 1 and epoch = \(epoch) for update",
            "select position, stream from outbox_number where sequence is null order by position limit \(limit)",
            "select id, last_sequence from outbox_stream",
        ])
        guard answers[0].count == 1 else { throw OutboxError.leaseLost }
        let waiting = answers[1]
        guard !waiting.isEmpty else { return SequencedBatch(count: 0, heads: []) }
        let heads = try answers[2].decode((Int32, Int64).self)
        var core = SequencerCore()
        let step = core.step(
            rows: try waiting.decode((Int64, Int32).self).map { SequencerCore.Row(position: $0, stream: $1) },
            heads: Dictionary(heads) { first, _ in first })
        try await write(step, in: transaction)
        let marks = step.heads.compactMap { id, last in streams.index(id: id).map { (index: $0, last: last) } }
        return SequencedBatch(count: step.numbers.count, heads: marks.sorted { $0.index < $1.index })
    }

    private func write(_ step: SequencerCore.Step, in transaction: PostgresTransaction) async throws {
        let heads = step.heads.sorted { $0.key < $1.key }
        let answers = try await transaction.pipeline([
            """
            update outbox_number o set sequence = n.sequence, sequenced_at = clock_timestamp()
            from unnest(\(step.numbers.map(\.position)), \(step.numbers.map(\.sequence))) as n(position, sequence)
            where o.position = n.position and o.sequence is null
            """,
            """
            update outbox_stream s set last_sequence = n.last
            from unnest(\(heads.map(\.key)), \(heads.map(\.value))) as n(id, last) where s.id = n.id and s.last_sequence < n.last
            """,
        ])
        let (numbered, moved) = (answers[0].affectedRows, answers[1].affectedRows)
        guard numbered == step.numbers.count else {
            throw OutboxError.inconsistent("\(numbered) of \(step.numbers.count) rows took their number")
        }
        guard moved == heads.count else { throw OutboxError.inconsistent("\(moved) of \(heads.count) streams took their last number") }
    }
}
