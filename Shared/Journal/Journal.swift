import Contracts
package import Domain
package import Outbox
import Postgres

/// Records what ministries do: the only way in which a record changes.
///
/// What is stored comes from a `Decision`, which nobody but the domain can make, and is stored whole: state, history entry, events
/// and answer in one transaction (G1, G10).
package struct Journal: Sendable {
    let pool: PostgresPool
    let outbox: Outbox
    let wake: OutboxWake
    /// How often a transaction that collided with another one is run again.
    let attempts: Int
    /// How long to find out whether an unanswered commit was done.
    let resolveWithin: Duration

    package init(outbox: Outbox, wake: OutboxWake, attempts: Int = 5, resolveWithin: Duration = .seconds(10)) {
        pool = outbox.pool
        self.outbox = outbox
        self.wake = wake
        self.attempts = max(1, attempts)
        self.resolveWithin = resolveWithin
    }

    /// Checks a command and records its outcome, once per key.
    ///
    /// - `id`: the record the command is about; it may not exist yet.
    /// - `references`: reads what else the rules look at, in the same transaction.
    /// - `facets`: what lists show of the new state.
    /// - `answer`: what the asker is told, and told again if the request is repeated.
    package func record<State: Aggregate>(
        _ command: Reading<State.Command>, on id: AggregateID, as type: State.Type = State.self, _ request: JournalRequest,
        in context: DecisionContext, references: @escaping @Sendable (JournalReading) async throws -> State.References,
        facets: @escaping @Sendable (State) -> AggregateFacets, answer: @escaping @Sendable (Recorded<State>) throws -> GivenAnswer
    ) async throws(JournalError) -> JournalOutcome {
        let recording = Recording<State>(
            command: command, id: id, request: request, context: context, references: references, facets: facets, answer: answer,
            outbox: outbox)
        for attempt in 1... {
            switch await pool.transaction({ try await recording.run(in: $0) }) {
            case .committed(let outcome):
                if case .recorded = outcome { wake.wake() }
                return outcome
            case .rolledBack(let error):
                let cause = JournalError(error)
                guard attempt < attempts, cause.isCollision else { throw cause }
            case .unknown(let error):
                if let answer = try await resolve(request.key, error) {
                    wake.wake()
                    return .recorded(answer)
                }
                guard attempt < attempts else { throw .database(error) }
            }
        }
        throw .inProgress
    }

    /// The record as it is now; nil when there is none.
    package func read<State: Aggregate>(_ id: AggregateID, as type: State.Type = State.self) async throws(JournalError) -> Stored<State>? {
        do {
            let rows = try await pool.query(
                "select version, state from aggregate where kind = \(id.kind.rawValue) and id = \(id.id)")
            guard let (version, state) = try rows.first?.decode((Int64, [UInt8]).self) else { return nil }
            return Stored(version: version, state: try StateCodec.decode(state, of: id))
        } catch {
            throw JournalError(error)
        }
    }
}

extension JournalError {
    init(_ error: any Error) {
        switch error {
        case let error as JournalError: self = error
        case let error as Refusal: self = .refused(error)
        case let error as ContractError: self = .notPublishable(error)
        case .database(let error) as OutboxError: self = .database(error)
        case let error as OutboxError: self = .outbox(error)
        case let error as PostgresError: self = .database(error)
        default: self = .database(PostgresError(.misuse, String(describing: error)))
        }
    }

    /// Another transaction was in the way, and rolled back this one has left nothing: two that make the same record, a deadlock.
    var isCollision: Bool {
        guard case .database(let error) = self else { return false }
        return error.sqlState == .uniqueViolation || error.sqlState == .deadlock || error.sqlState == .serializationFailure
    }
}
