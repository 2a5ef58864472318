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
        let stored = try await reading.recordToChange(id, as: State.self)
        try check(stored?.record.version)
        let decision = try State.decide(command, on: stored?.record.state, given: try await references(reading), in: context)
        let events = try decision.events.map {
            try OutboxEvent(
                $0, id: request.newEventID(), country: context.country, time: context.now, traceParent: request.traceParent)
        }
        let recorded = Recorded(
            id: id, version: (stored?.record.version ?? 0) + 1, state: decision.state, warnings: decision.warnings,
            eventIDs: events.map(\.id))
        let given = try answer(recorded)
        _ = try await outbox.append(events, in: transaction)
        let change = RecordChange(
            id: id, version: recorded.version, command: request.command, actor: context.actor.text, role: request.role,
            decidedAt: context.now, changedAt: context.now, request: request.request, before: stored?.text,
            after: try StateCodec.encode(recorded.state), eventIDs: recorded.eventIDs, facets: facets(recorded.state))
        _ = try await transaction.pipeline(change.queries + [GivenAnswers.insert(given, for: request.key)])
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
}
