package import Domain
import Postgres

/// A command to be tried.
package struct RehearsedCommand<State: Aggregate>: Sendable {
    package let command: Reading<State.Command>
    package let id: AggregateID
    package let request: JournalRequest

    package init(_ command: Reading<State.Command>, on id: AggregateID, _ request: JournalRequest) {
        self.command = command
        self.id = id
        self.request = request
    }
}

extension Journal {
    /// What commands would lead to, one after the other, each seeing what those before it did; nothing of it stays.
    ///
    /// The same code as ``record(_:on:as:_:in:references:facets:answer:)``, in one transaction that is always rolled back: a trial
    /// that looked at other rules than the real thing would be worth nothing. The records stay locked until the last was tried.
    package func rehearse<State: Aggregate>(
        _ commands: [RehearsedCommand<State>], in context: DecisionContext,
        references: @escaping @Sendable (RehearsedCommand<State>, JournalReading) async throws -> State.References,
        facets: @escaping @Sendable (State) -> AggregateFacets,
        answer: @escaping @Sendable (RehearsedCommand<State>, Recorded<State>) throws -> GivenAnswer
    ) async throws(JournalError) -> [Result<JournalOutcome, JournalError>] {
        let outbox = outbox
        for attempt in 1... {
            let outcome = await pool.transaction { transaction in
                var end = RehearsalEnd()
                for command in commands {
                    let recording = Recording<State>(
                        command: command.command, id: command.id, request: command.request, context: context,
                        references: { try await references(command, $0) }, facets: facets, answer: { try answer(command, $0) },
                        outbox: outbox)
                    end.results.append(try await Self.attempt(recording, in: transaction))
                }
                throw end
            }
            switch outcome {
            case .committed: return []
            case .rolledBack(let end as RehearsalEnd): return end.results
            case .rolledBack(let error):
                let cause = JournalError(error)
                guard attempt < attempts, cause.isCollision else { throw cause }
            case .unknown(let error): throw .database(error)
            }
        }
        throw .inProgress
    }

    /// What is refused before anything was written leaves the transaction as it was; any other error ends it.
    private static func attempt<State>(
        _ recording: Recording<State>, in transaction: PostgresTransaction
    ) async throws -> Result<JournalOutcome, JournalError> {
        do {
            return .success(try await recording.run(in: transaction))
        } catch {
            let cause = JournalError(error)
            switch cause {
            case .refused, .otherVersion, .keyReused, .inProgress, .notPublishable: return .failure(cause)
            case .unreadable, .outbox, .database: throw error
            }
        }
    }
}

/// Carries the results out of a transaction that must not stay.
private struct RehearsalEnd: Error {
    var results: [Result<JournalOutcome, JournalError>] = []
}
