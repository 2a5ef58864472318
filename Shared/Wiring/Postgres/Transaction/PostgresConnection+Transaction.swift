extension PostgresConnection {
    /// Runs `body` in a transaction and commits it, or rolls it back when `body` throws. COMMIT and ROLLBACK are never cut short
    /// by cancellation.
    ///
    /// The body runs on the connection's thread; see ``PostgresPool/withConnection(_:)``. It should do database work only: it may
    /// be run again by whoever retries.
    package func transaction<Value: Sendable>(
        isolation: IsolationLevel = .readCommitted, readOnly: Bool = false,
        _ body: @Sendable (PostgresTransaction) async throws -> Value
    ) async -> TransactionOutcome<Value> {
        let number: Int
        do throws(PostgresError) {
            number = try await cancellable { () throws(PostgresError) in try begin(isolation, readOnly: readOnly) }
        } catch {
            return .rolledBack(error)
        }
        let transaction = PostgresTransaction(connection: self, number: number)
        do {
            let value = try await withTaskExecutorPreference(thread.bodies) { try await body(transaction) }
            return commit(number, value)
        } catch {
            rollback(number)
            return .rolledBack(error)
        }
    }

    private func begin(_ isolation: IsolationLevel, readOnly: Bool) throws(PostgresError) -> Int {
        let access: Query = readOnly ? "read only" : "read write"
        _ = try run("begin isolation level \(Query(stringLiteral: isolation.rawValue)) \(access)", in: nil)
        transactionCount += 1
        openTransaction = transactionCount
        transactionFailure = nil
        return transactionCount
    }

    private func commit<Value: Sendable>(_ number: Int, _ value: Value) -> TransactionOutcome<Value> {
        defer { end() }
        if let failure { return .rolledBack(failure) }
        do throws(PostgresError) {
            let tag = try runShielded("commit")
            // COMMIT of an aborted transaction is answered with success, and the tag ROLLBACK.
            guard tag == "COMMIT" else {
                let aborted = PostgresError(.refused, sqlState: .transactionAborted, "a statement had failed", place: place)
                return .rolledBack(transactionFailure ?? aborted)
            }
            return .committed(value)
        } catch {
            // An error the session survived is the server's word that nothing was kept.
            guard failure != nil else { return .rolledBack(error) }
            var unknown = error
            unknown.kind = .unknownOutcome
            return .unknown(unknown)
        }
    }

    private func rollback(_ number: Int) {
        defer { end() }
        guard failure == nil else { return }
        do throws(PostgresError) { _ = try runShielded("rollback") } catch { giveUp(error) }
    }

    private func end() {
        openTransaction = nil
        statementLimit = settings.statementTimeout
    }

    func limitStatements(to limit: Duration, in transaction: Int) async throws(PostgresError) {
        _ = try await query("select set_config('statement_timeout', \(String(limit.milliseconds)), true)", in: transaction)
        statementLimit = limit
    }

    /// A statement of a transaction's frame, whose answer is waited for whatever becomes of the task; answers its tag.
    func runShielded(_ query: Query) throws(PostgresError) -> String {
        guard !isOccupied else { throw PostgresError(.misuse, "the transaction ended during a COPY or pipeline", place: place) }
        guard send(query, preparedAs: nil) == 1 else { throw sendFailure(query.place) }
        return try collect(waiting(query.text, heedsCancellation: false)).commandTag
    }

    func query(_ query: Query, in transaction: Int) async throws(PostgresError) -> PostgresRows {
        try await cancellable { () throws(PostgresError) in try run(query, in: transaction) }
    }

    func execute(script: Query, in transaction: Int) async throws(PostgresError) {
        try await cancellable { () throws(PostgresError) in try run(script: script, in: transaction) }
    }

    func savepoint<Value: Sendable>(
        in transaction: Int, _ body: @Sendable () async throws -> Value
    ) async throws -> Value {
        try checkUsable(in: transaction)
        transactionCount += 1
        let name = "recosa_\(transactionCount)"
        _ = try run("savepoint \(identifier: name)", in: transaction)
        let before = transactionFailure
        do {
            let value = try await body()
            _ = try run("release savepoint \(identifier: name)", in: transaction)
            return value
        } catch {
            guard failure == nil, openTransaction == transaction else { throw error }
            _ = try runShielded("rollback to savepoint \(identifier: name)")
            _ = try runShielded("release savepoint \(identifier: name)")
            transactionFailure = before
            throw error
        }
    }
}
