/// An open transaction. It is good for its body only; used after its end it answers with `.misuse`.
package struct PostgresTransaction: Sendable {
    let connection: PostgresConnection
    let number: Int

    /// Runs a statement and reads its whole answer.
    package func query(_ query: Query) async throws(PostgresError) -> PostgresRows {
        try await connection.query(query, in: number)
    }

    /// Runs a statement; answers how many rows it inserted, updated or deleted.
    @discardableResult
    package func execute(_ query: Query) async throws(PostgresError) -> Int {
        try await connection.query(query, in: number).affectedRows
    }

    /// Runs several statements, separated by semicolons and without parameters, in one go.
    package func execute(script: Query) async throws(PostgresError) {
        try await connection.execute(script: script, in: number)
    }

    /// Sends all statements at once and reads their answers in order: one round trip for all.
    /// - Throws: the first error; the transaction is aborted then.
    package func pipeline(_ queries: [Query]) async throws(PostgresError) -> [PostgresRows] {
        try await connection.pipeline(queries, in: number)
    }

    /// Gives the transaction's statements more or less time than the settings do, until its end; zero: no limit. For a COPY or a
    /// migration that may take minutes.
    package func limitStatements(to limit: Duration) async throws(PostgresError) {
        try await connection.limitStatements(to: limit, in: number)
    }

    /// Runs `body` so that its failure undoes only what `body` did, and the transaction can go on.
    @discardableResult
    package func savepoint<Value: Sendable>(
        _ body: @Sendable (PostgresTransaction) async throws -> Value
    ) async throws -> Value {
        try await connection.savepoint(in: number) { () async throws in try await body(self) }
    }

    /// Streams rows into a table; see ``PostgresConnection/copyIn(table:columns:_:)``.
    @discardableResult
    package func copyIn(
        table: String, columns: [String], _ body: @Sendable (CopyWriter) async throws -> Void
    ) async throws -> Int {
        try await connection.copyIn(table: table, columns: columns, in: number, body)
    }

    /// Streams a query's rows; see ``PostgresConnection/copyOut(_:_:)``.
    @discardableResult
    package func copyOut(
        _ query: Query, _ body: @Sendable (CopyBatch) async throws -> Void
    ) async throws -> Int {
        try await connection.copyOut(query, in: number, body)
    }
}
