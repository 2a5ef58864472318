import Contracts
package import Domain
package import Postgres

extension Journal {
    /// Brings this country's copy of a record up to what partners say about it, in the transaction that moves the position of their
    /// topic: state and history together, each change under the partner's name. Nothing is published: the statement is the partner's.
    ///
    /// - `statements`: new ones about `id`, in any order. Giving one twice changes nothing.
    /// - `now`: when they arrived here.
    /// - Throws: `PostgresError` or ``JournalError/unreadable(_:_:)``; the transaction must be rolled back then.
    package func fold<State: Aggregate>(
        _ statements: [PartnerStatement], about id: AggregateID, as type: State.Type = State.self, at now: Instant,
        facets: @Sendable (State) -> AggregateFacets, in transaction: PostgresTransaction
    ) async throws -> FoldedStatements {
        let stored = try await JournalReading(transaction: transaction).recordToChange(id, as: type)
        let kept = try await keep(statements, about: id, in: transaction)
        let fold = StatementFold<State>(kept, onto: stored?.record.state)
        let changes = try changes(of: fold, id, stored, at: now, facets)
        let settled = fold.steps.map(\.statement.id) + fold.overtaken.map(\.id)
        let forget: Query = "delete from partner_statement where event_id = any(\(settled))"
        if !settled.isEmpty { _ = try await transaction.pipeline(changes.flatMap(\.queries) + [forget]) }
        return FoldedStatements(
            version: changes.last?.version ?? stored?.record.version, applied: fold.steps.map(\.statement.id), waiting: fold.waiting.count)
    }

    private func changes<State>(
        of fold: StatementFold<State>, _ id: AggregateID, _ stored: StoredText<State>?, at now: Instant,
        _ facets: (State) -> AggregateFacets
    ) throws -> [RecordChange] {
        var before = stored?.text
        var version = stored?.record.version ?? 0
        var changes: [RecordChange] = []
        for step in fold.steps {
            version += 1
            let after = try StateCodec.encode(step.after)
            changes.append(
                RecordChange(
                    id: id, version: version, command: "partner:" + step.statement.type.text, actor: step.statement.source.text,
                    role: "partner", decidedAt: step.statement.time, changedAt: now, request: nil, before: before, after: after,
                    eventIDs: [step.statement.id], facets: facets(step.after)))
            before = after
        }
        return changes
    }

    /// Stores the new statements beside those that wait already, and answers all of them. One that was folded before is left out.
    private func keep(
        _ statements: [PartnerStatement], about id: AggregateID, in transaction: PostgresTransaction
    ) async throws -> [PartnerStatement] {
        let rows = try await transaction.pipeline([
            """
            insert into partner_statement (event_id, kind, id, source, subject_sequence, occurred_at, type, data)
            select s.event_id, \(id.kind.rawValue), \(id.id), s.source, s.subject_sequence, s.occurred_at, s.type, s.data
            from unnest(\(statements.map(\.id)), \(statements.map(\.source.text)),
                \(statements.map(\.subjectSequence)), \(statements.map(\.time)), \(statements.map(\.type.text)), \(statements.map(\.data)))
                as s(event_id, source, subject_sequence, occurred_at, type, data)
            where not exists (
                select from journal_entry e where e.kind = \(id.kind.rawValue) and e.id = \(id.id) and e.event_ids @> array[s.event_id]
            ) on conflict do nothing
            """,
            """
            select event_id, source, subject_sequence, occurred_at, type, data from partner_statement
            where kind = \(id.kind.rawValue) and id = \(id.id) order by source, subject_sequence
            """,
        ])
        return try rows[1].decode((UniqueID, String, Int64, Instant, String, [UInt8]).self).map { row in
            let statement = try EventSource(row.1).flatMap {
                try PartnerStatement(id: row.0, source: $0, subjectSequence: row.2, time: row.3, type: CloudEventType(row.4), data: row.5)
            }
            guard let statement else { throw JournalError.unreadable(id, "a statement of \(row.1) waits that this program cannot read") }
            return statement
        }
    }

    /// How many partners' statements wait for another to come first, and since when the oldest does; for operators and metrics.
    package func waitingStatements() async throws(PostgresError) -> (count: Int64, since: Instant?) {
        try await pool.query("select count(*), min(arrived_at) from partner_statement").only().decode((Int64, Instant?).self)
    }
}
