extension PostgresConnection {
    /// Runs `body` in a transaction and commits it, or rolls it back when `body` throws. COMMIT and ROLLBACK are never cut short
    /// by cancellation.
    ///
    /// The body runs on the connection's thread; see ``PostgresPool/withConnection(_:)``. It should do database work only: it may
    /// be run again by whoever retries.
    nonisolated package func transaction<Value: Sendable>(
        isolation: IsolationLevel = .readCommitted, readOnly: Bool = false,
        _ body: @Sendable (PostgresTransaction) async throws -> Value
    ) async -> TransactionOutcome<Value> {
        await host {
            await transact(isolation, readOnly, body)
        }
    }

    private nonisolated func transact<Value: Sendable>(
        _ isolation: IsolationLevel, _ readOnly: Bool, _ body: @Sendable (PostgresTransaction) async throws -> Value
    ) async -> TransactionOutcome<Value> {
        let number: Int
        do throws(PostgresError) {
            number = try await onThread { connection throws(PostgresError) in try connection.begin(isolation, readOnly) }
        } catch {
            return .rolledBack(error)
        }
        do {
            let value = try await body(PostgresTransaction(connection: self, number: number))
            switch await shielded({ connection throws(PostgresError) in connection.commit() }) {
            case .success(.committed): return .committed(value)
            case .success(.rolledBack(let error)), .failure(let error): return .rolledBack(error)
            case .success(.unknown(let error)): return .unknown(error)
            }
        } catch {
            _ = await shielded { connection throws(PostgresError) in connection.rollback() }
            return .rolledBack(error)
        }
    }

    private func begin(_ isolation: IsolationLevel, _ readOnly: Bool) throws(PostgresError) -> Int {
        let access: Query = readOnly ? "read only" : "read write"
        _ = try run("begin isolation level \(Query(stringLiteral: isolation.rawValue)) \(access)", in: nil)
        transactionCount += 1
        openTransaction = transactionCount
        transactionFailure = nil
        return transactionCount
    }

    private enum CommitAnswer {
        case committed
        case rolledBack(PostgresError)
        case unknown(PostgresError)
    }

    private func commit() -> CommitAnswer {
        defer { end() }
        if let failure { return .rolledBack(failure) }
        do throws(PostgresError) {
            // COMMIT of an aborted transaction is answered with success, and the tag ROLLBACK.
            guard try runShielded("commit").isRollback else { return .committed }
            let aborted = PostgresError(.refused, sqlState: .transactionAborted, "a statement had failed", place: place)
            return .rolledBack(transactionFailure ?? aborted)
        } catch {
            // An error the session survived is the server's word that nothing was kept.
            guard failure != nil else { return .rolledBack(error) }
            var unknown = error
            unknown.kind = .unknownOutcome
            return .unknown(unknown)
        }
    }

    private func rollback() {
        defer { end() }
        guard failure == nil else { return }
        do throws(PostgresError) { _ = try runShielded("rollback") } catch { giveUp(error) }
    }

    private func end() {
        openTransaction = nil
        statementLimit = settings.statementTimeout
    }

    /// A statement of a transaction's frame, whose answer is waited for whatever becomes of the task.
    func runShielded(_ query: Query) throws(PostgresError) -> PostgresRows {
        guard !isOccupied else { throw PostgresError(.misuse, "the transaction ended during a COPY or pipeline", place: place) }
        guard send(query, preparedAs: nil) == 1 else { throw sendFailure(query.place) }
        return try collect(waiting(query.text, heedsCancellation: false))
    }
}
