/// Takes the rows of a COPY into a table, in the columns' order. Good for the body it was given to only.
package struct CopyWriter: Sendable {
    let connection: PostgresConnection
    let types: [PostgresType]
    let columns: [String]

    /// Adds rows. Waits while the server takes no more, so memory stays bounded by the size of one batch.
    /// - Throws: `.conversion` naming the column: COPY converts nothing, so a value must be of the column's very type. The COPY
    ///   is over then, and nothing of it was kept.
    package func write<each Value: PostgresEncodable>(_ rows: [(repeat each Value)]) async throws(PostgresError) {
        try await connection.sendCopy(encoded(rows))
    }

    /// Adds rows of one column.
    package func write<Value: PostgresEncodable>(_ rows: [Value]) async throws(PostgresError) {
        var batch = CopyEncoder(types: types, columns: columns)
        for row in rows { try batch.append(row) }
        try await connection.sendCopy(batch.bytes)
    }

    /// Apart from the sending: in code that may wait, each value would be kept on the task's own stack.
    private func encoded<each Value: PostgresEncodable>(_ rows: [(repeat each Value)]) throws(PostgresError) -> [UInt8] {
        var batch = CopyEncoder(types: types, columns: columns)
        for row in rows { try batch.append(repeat each row) }
        return batch.bytes
    }
}
