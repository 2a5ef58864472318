import Contracts
import Domain
import Outbox
import Postgres

/// One attempt to record a command, inside its transaction.
struct Recording<State: Aggregate>: Sendable {
    let command: Reading<State.Command>
    let id: AggregateID
    let request: JournalRequest
    let context: DecisionContext
    let references: @Sendable (JournalReading) async throws -> State.References
    let facets: @Sendable (State) -> AggregateFacets
    let answer: @Sendable (Recorded<State>) throws -> GivenAnswer
    let outbox: Outbox

    func run(in transaction: PostgresTransaction) async throws -> JournalOutcome {
        if let given = try await GivenAnswers.claim(request.key, in: transaction) { return .replayed(given) }
        let reading = JournalReading(transaction: transaction)
        let stored: Stored<State>? = try await reading.recordToChange(id)
        try check(stored?.version)
        let decision = try State.decide(command, on: stored?.state, given: try await references(reading), in: context)
        let events = try decision.events.map {
            try OutboxEvent(
                $0, id: request.newEventID(), country: context.country, time: context.now, traceParent: request.traceParent)
        }
        let recorded = Recorded(
            id: id, version: (stored?.version ?? 0) + 1, state: decision.state, warnings: decision.warnings, eventIDs: events.map(\.id))
        let given = try answer(recorded)
        _ = try await outbox.append(events, in: transaction)
        _ = try await transaction.pipeline([
            try entry(recorded, before: stored?.state), try state(recorded), GivenAnswers.insert(given, for: request.key),
        ])
        return .recorded(given)
    }

    private func check(_ actual: Int64?) throws(JournalError) {
        let isMet =
            switch request.expectation {
            case .anything: true
            case .absent: actual == nil
            case .version(let expected): actual == expected
            }
        guard isMet else { throw .otherVersion(expected: request.expectation, actual: actual) }
    }

    private func entry(_ recorded: Recorded<State>, before: State?) throws -> Query {
        let before = try before.map { try StateCodec.encode($0) }
        return """
            insert into journal_entry
                (kind, id, version, command, actor, role, decided_at, request, before, after, event_ids)
            values (\(id.kind.rawValue), \(id.id), \(recorded.version), \(request.command), \(context.actor.text), \(request.role),
                \(context.now), \(request.request as String?), \(before as String?), \(try StateCodec.encode(recorded.state)), \(recorded.eventIDs))
            """
    }

    private func state(_ recorded: Recorded<State>) throws -> Query {
        let facets = facets(recorded.state)
        return """
            insert into aggregate
                (kind, id, version, state, status, parent, area, title, due, demonstration, created_at, changed_at, changed_by)
            values (\(id.kind.rawValue), \(id.id), \(recorded.version), \(try StateCodec.encode(recorded.state)), \(facets.status as String?),
                \(facets.parent?.text as String?), \(facets.area as String?), \(facets.title as String?), \(facets.due?.text as String?), \(facets.demonstration), \(context.now),
                \(context.now), \(context.actor.text))
            on conflict (kind, id) do update set version = excluded.version, state = excluded.state, status = excluded.status,
                parent = excluded.parent, area = excluded.area, title = excluded.title, due = excluded.due,
                demonstration = excluded.demonstration, changed_at = excluded.changed_at, changed_by = excluded.changed_by
            """
    }
}
