/// Takes the rows of a COPY into a table, in the columns' order. Good for the body it was given to only.
package struct CopyWriter: Sendable {
    let connection: PostgresConnection
    let types: [PostgresType]
    let columns: [String]

    /// Adds rows. Waits while the server takes no more, so memory stays bounded by the size of one batch.
    /// - Throws: `.conversion` naming the column: COPY converts nothing, so a value must be of the column's very type. The COPY
    ///   is over then, and nothing of it was kept.
    package func write<each Value: PostgresEncodable>(_ rows: [(repeat each Value)]) async throws(PostgresError) {
        try await send(encoded(rows))
    }

    /// Adds a row for each element, its values given one by one:
    ///
    ///     try await writer.write(practices) { row, practice in
    ///         try row.append(practice.id)
    ///         try row.append(practice.title)
    ///     }
    /// The quickest way: no tuple is made.
    package func write<Rows: Sequence>(
        _ rows: Rows, _ fill: (inout CopyEncoder, Rows.Element) throws(PostgresError) -> Void
    ) async throws(PostgresError) {
        try await send(encoded(rows, fill))
    }

    /// Adds rows of one column.
    package func write<Value: PostgresEncodable>(_ rows: [Value]) async throws(PostgresError) {
        try await write(rows) { row, value throws(PostgresError) in try row.append(value) }
    }

    func send(_ bytes: [UInt8]) async throws(PostgresError) { try await connection.sendCopy(bytes) }

    /// Apart from the sending: in code that may wait, each value would be kept on the task's own stack.
    func encoded<each Value: PostgresEncodable>(_ rows: [(repeat each Value)]) throws(PostgresError) -> [UInt8] {
        var batch = CopyEncoder(types: types, columns: columns)
        for row in rows {
            try batch.row { batch throws(PostgresError) in
                for value in repeat each row { try batch.append(value) }
            }
        }
        return batch.bytes
    }

    func encoded<Rows: Sequence>(
        _ rows: Rows, _ fill: (inout CopyEncoder, Rows.Element) throws(PostgresError) -> Void
    ) throws(PostgresError) -> [UInt8] {
        var batch = CopyEncoder(types: types, columns: columns)
        for row in rows { try batch.row { batch throws(PostgresError) in try fill(&batch, row) } }
        return batch.bytes
    }
}
