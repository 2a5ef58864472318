import CLibpq

extension PostgresConnection {
    /// Streams a query's rows by a binary COPY, in batches of about 64 KiB. The next batch is read when `body` has returned.
    /// `query`: without parameters, which COPY does not take; use `\(literal:)`.
    /// - Returns: how many rows there were.
    @discardableResult
    package func copyOut(
        _ query: Query, _ body: @Sendable (CopyBatch) async throws -> Void
    ) async throws -> Int {
        try await copyOut(query, in: nil, body)
    }

    func copyOut(
        _ query: Query, in transaction: Int?, _ body: @Sendable (CopyBatch) async throws -> Void
    ) async throws -> Int {
        guard query.parameters.count == 0 else {
            throw PostgresError(.misuse, "COPY takes no parameters; write them as literals", place: query.place)
        }
        let shape = try await cancellable { () throws(PostgresError) in
            let shape = try run("select * from (\(query)) as shape limit 0", in: transaction)
            try startCopy("copy (\(query)) to stdout (format binary)", in: transaction, expecting: PGRES_COPY_OUT)
            return shape
        }
        var count = 0
        do {
            var reader = CopyReader(types: shape.columnTypes, columns: shape.columnNames)
            while let batch = try await cancellable({ () throws(PostgresError) in try readCopy(&reader) }) {
                count += batch.count
                try await host { try await body(batch) }
            }
        } catch {
            abandonCopyOut()
            if transaction != nil { transactionFailure = transactionFailure ?? (error as? PostgresError) }
            throw error
        }
        return count
    }

    /// The next batch; nil at the end, when the session is free again.
    private func readCopy(_ reader: inout CopyReader) throws(PostgresError) -> CopyBatch? {
        if let failure { throw failure }
        guard isOccupied else { return nil }
        var waiting = waiting("copy to stdout")
        while !reader.isFull {
            var row: UnsafeMutablePointer<CChar>?
            let length = unsafe PQgetCopyData(handle.raw, &row, 1)
            switch length {
            case 1...:
                defer { unsafe PQfreemem(row) }
                unsafe reader.append(UnsafeRawBufferPointer(start: row, count: Int(length)))
            case 0:
                try awaitServer(&waiting)
            case -1:
                // The rows are all here; the answer to the statement itself is still to come.
                isOccupied = false
                _ = try collect(waiting)
                return reader.isEmpty ? nil : reader.takeBatch()
            default:
                throw handle.isBroken ? lost(waiting.place) : PostgresError(.refused, handle.message, place: waiting.place)
            }
        }
        return reader.takeBatch()
    }

    /// Stops the server and reads what it has sent until then.
    private func abandonCopyOut() {
        guard failure == nil, isOccupied else { return }
        isOccupied = false
        var waiting = waiting("abandoned COPY", heedsCancellation: false)
        sendCancel(&waiting)
        do throws(PostgresError) {
            while true {
                var row: UnsafeMutablePointer<CChar>?
                let length = unsafe PQgetCopyData(handle.raw, &row, 1)
                if length == 0 { try awaitServer(&waiting) }
                unsafe PQfreemem(row)
                if length < 0 { break }
            }
            while let rest = try nextResult(&waiting) { _ = rest.status }
            absorbLateCancel()
        } catch {
            giveUp(error)
        }
    }
}
