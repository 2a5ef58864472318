import CLibpq

extension PostgresConnection {
    /// Streams rows into a table by a binary COPY, much faster than inserts. All rows are kept, or none.
    ///
    ///     try await connection.copyIn(table: "figure", columns: ["id", "value"]) { writer in
    ///         for chunk in chunks { try await writer.write(chunk) }   // [(UUID, PostgresNumeric?)]
    ///     }
    /// - Returns: how many rows the table has received.
    @discardableResult
    package func copyIn(
        table: String, columns: [String], _ body: @Sendable (CopyWriter) async throws -> Void
    ) async throws -> Int {
        try await copyIn(table: table, columns: columns, in: nil, body)
    }

    func copyIn(
        table: String, columns: [String], in transaction: Int?, _ body: @Sendable (CopyWriter) async throws -> Void
    ) async throws -> Int {
        let list = Query(joining: columns.map { "\(identifier: $0)" }, separator: ", ")
        let name = Query(joining: table.split(separator: ".").map { "\(identifier: String($0))" }, separator: ".")
        let types = try await cancellable { () throws(PostgresError) in
            // What the columns are, and the COPY, in one round trip: a COPY of a few rows consists of little else.
            try startCopy(
                "select \(list) from \(name) limit 0; copy \(name) (\(list)) from stdin (format binary)", in: transaction,
                expecting: PGRES_COPY_IN)
        }
        do {
            let writer = CopyWriter(connection: self, types: types, columns: columns)
            try await sendCopy(CopyEncoder.header)
            try await host { try await body(writer) }
            try await sendCopy(CopyEncoder.trailer)
        } catch {
            // The server's own reason, if it refused a row, says more than that sending failed.
            let refusal = abandonCopyIn()
            if transaction != nil { transactionFailure = transactionFailure ?? refusal ?? (error as? PostgresError) }
            throw (error as? PostgresError)?.kind == .refused ? refusal ?? error : error
        }
        return try await cancellable { () throws(PostgresError) in try endCopyIn() }
    }

    /// - Returns: the types of the columns of a statement before the COPY, if there is one.
    @discardableResult
    func startCopy(_ query: Query, in transaction: Int?, expecting status: ExecStatusType) throws(PostgresError) -> [PostgresType] {
        if let fault = query.fault { throw fault }
        try checkUsable(in: transaction)
        guard unsafe PQsendQuery(handle.raw, query.text) == 1 else { throw sendFailure(query.place) }
        var waiting = waiting(query.text)
        try flush(&waiting)
        guard var result = try nextResult(&waiting) else { throw lost(query.place) }
        var types: [PostgresType] = []
        if result.status == PGRES_TUPLES_OK {
            types = (0..<result.columnCount).map { result.columnType($0) }
            guard let next = try nextResult(&waiting) else { throw lost(query.place) }
            result = next
        }
        if result.status == status {
            isOccupied = true
            return types
        }
        let error = result.error(place: query.place).sorted(cancelled: waiting.cancelSent)
        while let rest = try nextResult(&waiting) { _ = rest.status }
        if transaction != nil { transactionFailure = transactionFailure ?? error }
        throw handle.isBroken ? lost(query.place, sqlState: error.sqlState, message: error.message) : error
    }

    nonisolated func sendCopy(_ bytes: [UInt8]) async throws(PostgresError) {
        try await onThread { connection throws(PostgresError) in try connection.putCopy(bytes) }
    }

    private func putCopy(_ bytes: [UInt8]) throws(PostgresError) {
        if let failure { throw failure }
        guard isOccupied else { throw PostgresError(.misuse, "the COPY has ended", place: place) }
        var waiting = waiting("copy from stdin")
        // In pieces, so that libpq's buffer does not grow to the size of a batch.
        var sent = 0
        while sent < bytes.count {
            if Task.isCancelled { throw PostgresError(.cancelled, "cancelled during a COPY", place: place) }
            let size = min(65_536, bytes.count - sent)
            let answer = unsafe bytes.withUnsafeBytes { all in
                unsafe PQputCopyData(handle.raw, all.baseAddress?.advanced(by: sent).assumingMemoryBound(to: CChar.self), Int32(size))
            }
            switch answer {
            case 1: sent += size
            case 0: try awaitServer(&waiting, writing: true)
            default: throw handle.isBroken ? lost(waiting.place) : PostgresError(.refused, handle.message, place: waiting.place)
            }
            if unsafe PQflush(handle.raw) == 1 { try awaitServer(&waiting, writing: true) }
        }
    }

    private func endCopyIn() throws(PostgresError) -> Int {
        defer { isOccupied = false }
        var waiting = waiting("end of a COPY", heedsCancellation: openTransaction != nil)
        try putCopyEnd(reason: nil, &waiting)
        do throws(PostgresError) {
            return try collect(waiting).affectedRows
        } catch {
            if openTransaction != nil { transactionFailure = transactionFailure ?? error }
            // Outside a transaction the end of a COPY is its COMMIT.
            guard openTransaction == nil, failure != nil else { throw error }
            var unknown = error
            unknown.kind = .unknownOutcome
            throw unknown
        }
    }

    /// Tells the server that the rows so far are to be forgotten, and reads its answer.
    private func abandonCopyIn() -> PostgresError? {
        defer { isOccupied = false }
        guard failure == nil else { return failure }
        var waiting = waiting("abandoned COPY", heedsCancellation: false)
        do throws(PostgresError) {
            try putCopyEnd(reason: "abandoned by the client", &waiting)
            _ = try collect(waiting)
            return nil
        } catch {
            return error
        }
    }

    private func putCopyEnd(reason: String?, _ waiting: inout Waiting) throws(PostgresError) {
        while true {
            switch unsafe PQputCopyEnd(handle.raw, reason) {
            case 1: return
            case 0: try awaitServer(&waiting, writing: true)
            default:
                if handle.isBroken { throw lost(waiting.place) }
                return  // The server has ended the COPY itself; its reason is read next.
            }
        }
    }
}
