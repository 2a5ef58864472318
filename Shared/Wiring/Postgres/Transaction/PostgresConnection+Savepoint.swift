extension PostgresConnection {
    nonisolated func savepoint<Value: Sendable>(
        in transaction: Int, _ body: @Sendable () async throws -> Value
    ) async throws -> Value {
        let (name, before) = try await onThread { connection throws(PostgresError) in try connection.setSavepoint(transaction) }
        do {
            let value = try await body()
            try await onThread { connection throws(PostgresError) in
                _ = try connection.run("release savepoint \(identifier: name)", in: transaction)
            }
            return value
        } catch {
            try await shielded { connection throws(PostgresError) in
                try connection.returnToSavepoint(name, transaction, failureBefore: before)
            }.get()
            throw error
        }
    }

    private func setSavepoint(_ transaction: Int) throws(PostgresError) -> (name: String, failureBefore: PostgresError?) {
        try checkUsable(in: transaction)
        transactionCount += 1
        let name = "recosa_\(transactionCount)"
        _ = try run("savepoint \(identifier: name)", in: transaction)
        return (name, transactionFailure)
    }

    private func returnToSavepoint(
        _ name: String, _ transaction: Int, failureBefore: PostgresError?
    ) throws(PostgresError) {
        guard failure == nil, openTransaction == transaction else { return }
        _ = try runShielded("rollback to savepoint \(identifier: name)")
        _ = try runShielded("release savepoint \(identifier: name)")
        transactionFailure = failureBefore
    }

    nonisolated func limitStatements(to limit: Duration, in transaction: Int) async throws(PostgresError) {
        try await onThread { connection throws(PostgresError) in
            _ = try connection.run("select set_config('statement_timeout', \(String(limit.milliseconds)), true)", in: transaction)
            connection.statementLimit = limit
        }
    }
}
