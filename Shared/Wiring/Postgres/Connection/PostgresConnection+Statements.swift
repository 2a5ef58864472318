import CLibpq

extension PostgresConnection {
    /// Runs a statement and reads its whole answer.
    nonisolated package func query(_ query: Query) async throws(PostgresError) -> PostgresRows {
        try await onThread { connection throws(PostgresError) in try connection.run(query, in: nil) }
    }

    /// Runs a statement; answers how many rows it inserted, updated or deleted.
    @discardableResult
    nonisolated package func execute(_ query: Query) async throws(PostgresError) -> Int {
        try await self.query(query).affectedRows
    }

    /// Runs several statements, separated by semicolons and without parameters, in one go: they commit together.
    nonisolated package func execute(script: Query) async throws(PostgresError) {
        try await onThread { connection throws(PostgresError) in try connection.run(script: script, in: nil) }
    }

    nonisolated func query(_ query: Query, in transaction: Int) async throws(PostgresError) -> PostgresRows {
        try await onThread { connection throws(PostgresError) in try connection.run(query, in: transaction) }
    }

    nonisolated func execute(script: Query, in transaction: Int) async throws(PostgresError) {
        try await onThread { connection throws(PostgresError) in try connection.run(script: script, in: transaction) }
    }

    func run(_ query: Query, in transaction: Int?) throws(PostgresError) -> PostgresRows {
        if let fault = query.fault { throw fault }
        try checkUsable(in: transaction)
        do throws(PostgresError) {
            if let statement = statements.statement(for: query) { return try run(query, statement, in: transaction) }
            guard query.isWorthPreparing else { return try runUnprepared(query) }
            return try execute(prepare(query), query)
        } catch {
            if transaction != nil { transactionFailure = transactionFailure ?? error }
            throw error
        }
    }

    func run(script: Query, in transaction: Int?) throws(PostgresError) {
        if let fault = script.fault { throw fault }
        try checkUsable(in: transaction)
        guard script.parameters.count == 0 else {
            throw PostgresError(.misuse, "a script takes no parameters", place: script.place)
        }
        guard unsafe PQsendQuery(handle.raw, script.text) == 1 else { throw sendFailure(script.place) }
        do throws(PostgresError) {
            _ = try collect(waiting(script.text))
        } catch {
            if transaction != nil { transactionFailure = transactionFailure ?? error }
            throw error
        }
    }

    private func run(
        _ query: Query, _ statement: PreparedStatement, in transaction: Int?
    ) throws(PostgresError) -> PostgresRows {
        do throws(PostgresError) {
            return try execute(statement, query)
        } catch {
            guard error.isStaleStatement else { throw error }
            // The table has changed since (0A000), or somebody deallocated (26000).
            statements.remove(StatementCache.Key(query))
            // The error has aborted an open transaction, and what it did before is gone: only its owner can begin again.
            guard transaction == nil else {
                var stale = error
                stale.kind = .staleStatement
                throw stale
            }
            return try execute(prepare(query), query)
        }
    }

    private func execute(_ statement: PreparedStatement, _ query: Query) throws(PostgresError) -> PostgresRows {
        guard send(query, preparedAs: statement) == 1 else { throw sendFailure(query.place) }
        return try collect(waiting(query.text))
    }

    private func runUnprepared(_ query: Query) throws(PostgresError) -> PostgresRows {
        guard send(query, preparedAs: nil) == 1 else { throw sendFailure(query.place) }
        return try collect(waiting(query.text))
    }

    /// Prepares the statement under a new name and keeps it.
    func prepare(_ query: Query) throws(PostgresError) -> PreparedStatement {
        if openTransaction == nil { try deallocateDiscarded() }
        let key = StatementCache.Key(query)
        let statement = statements.newStatement()
        guard unsafe PQsendPrepare(handle.raw, statement.name, query.text, Int32(key.types.count), key.types) == 1 else {
            throw sendFailure(query.place)
        }
        _ = try collect(waiting(query.text))
        statements.insert(statement, for: key)
        return statement
    }

    private func deallocateDiscarded() throws(PostgresError) {
        for statement in statements.takeDiscarded() {
            do throws(PostgresError) {
                _ = try runUnprepared("deallocate \(identifier: statement.text)")
            } catch {
                guard error.sqlState == .invalidStatementName else { throw error }
            }
        }
    }

    /// Reads every result until there is no more (or else the connection would be stuck) and answers the last.
    /// - Throws: the first error among them.
    func collect(_ waiting: Waiting) throws(PostgresError) -> PostgresRows {
        var waiting = waiting
        try flush(&waiting)
        var rows: PostgresRows?
        var refusal: PostgresError?
        while let result = try nextResult(&waiting) {
            switch result.status {
            case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY:
                rows = PostgresRows(result)
            case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH:
                let misuse = PostgresError(.misuse, "COPY has methods of its own: copyIn, copyOut", place: waiting.place)
                giveUp(misuse)
                throw misuse
            default:
                let ends = result.endsSession || handle.isBroken
                let error = result.error(place: waiting.place)
                if ends { throw lost(waiting.place, sqlState: refusal?.sqlState ?? error.sqlState, message: error.message) }
                refusal = refusal ?? error
            }
        }
        if handle.isBroken { throw lost(waiting.place) }
        if waiting.cancelSent { absorbLateCancel() }
        if let refusal { throw refusal.sorted(cancelled: waiting.cancelSent) }
        // A statement that was done before the cancel request came stays done, and says so.
        guard let rows else { throw lost(waiting.place, message: "the server sent no answer") }
        return rows
    }

    /// libpq would not even take the statement.
    func sendFailure(_ place: String) -> PostgresError {
        if handle.isBroken { return lost(place) }
        return PostgresError(.misuse, handle.message, place: place)
    }
}

extension PostgresError {
    /// `0A000` is any feature that does not exist; only this one of its messages means a plan that no longer fits.
    var isStaleStatement: Bool {
        sqlState == .invalidStatementName || sqlState == .featureNotSupported && message.contains("cached plan")
    }

    /// Tells a cancelled task and an exceeded limit from other refusals.
    func sorted(cancelled: Bool) -> PostgresError {
        var error = self
        switch sqlState {
        case .queryCanceled where cancelled: error.kind = .cancelled
        case .queryCanceled where message.contains("timeout"), .lockNotAvailable: error.kind = .timedOut
        default: break
        }
        return error
    }
}
