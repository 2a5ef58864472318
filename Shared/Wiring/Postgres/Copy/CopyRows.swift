/// Rows of a binary COPY, encoded before it begins: while they are made no lock is held, and no connection.
///
/// A value that only the transaction knows, such as the time it draws under a lock, is left open in every row
/// (``CopyEncoder/appendOpen(length:)``) and filled in by ``fill(_:)`` just before the rows are sent.
package struct CopyRows: Sendable {
    package struct Column: Hashable, Sendable {
        let name: String
        let type: PostgresType

        package init(_ name: String, _ type: PostgresType) {
            self.name = name
            self.type = type
        }
    }

    let table: String
    let columns: [Column]
    private(set) var encoder: CopyEncoder
    package private(set) var count = 0

    /// - Parameters:
    ///   - table: the first of that name in the search path.
    ///   - columns: with their very types; a COPY converts nothing, so they are compared with the table's when it begins.
    package init(table: String, columns: [Column]) {
        self.table = table
        self.columns = columns
        encoder = CopyEncoder(types: columns.map(\.type), columns: columns.map(\.name))
    }

    package mutating func reserve(bytes: Int) { encoder.bytes.reserveCapacity(bytes) }

    /// Adds a row, its values given one by one.
    /// - Throws: `.conversion` naming the column that a value does not fit; the rows are of no use then.
    package mutating func append(_ fill: (inout CopyEncoder) throws(PostgresError) -> Void) throws(PostgresError) {
        try encoder.row(fill)
        count += 1
    }

    /// Gives every open value this one.
    package mutating func fill(_ value: some PostgresEncodable) throws(PostgresError) {
        var bytes: [UInt8] = []
        do throws(ConversionFault) {
            try value.encode(into: &bytes)
        } catch {
            throw PostgresError(.conversion, error.message)
        }
        for (offset, length) in encoder.open {
            guard length == bytes.count else { throw PostgresError(.misuse, "an open value is of \(length) bytes, not \(bytes.count)") }
            for index in bytes.indices { encoder.bytes[offset + index] = bytes[index] }
        }
    }
}

extension CopyEncoder {
    /// The next value of the row, known later; until then it is all zeros.
    /// - Parameter length: of its binary form, in bytes.
    package mutating func appendOpen(length: Int) {
        bytes.append(number: Int32(truncatingIfNeeded: length))
        open.append((bytes.count, length))
        bytes.append(contentsOf: repeatElement(0, count: length))
        column += 1
    }
}

extension CopyWriter {
    /// Adds rows that were encoded before.
    /// - Throws: `.conversion` naming the first column that the table has with another type.
    func write(_ rows: CopyRows) async throws(PostgresError) {
        for (column, type) in zip(rows.columns, types) where column.type != type {
            throw PostgresError(.conversion, "column \(column.name) is \(type), not \(column.type)", column: column.name)
        }
        try await send(rows.encoder.bytes)
    }
}

extension PostgresTransaction {
    /// Adds rows that were encoded before this transaction began; none: nothing is sent.
    /// - Returns: how many rows the table has received.
    @discardableResult
    package func copyIn(_ rows: CopyRows) async throws -> Int {
        guard rows.count > 0 else { return 0 }
        return try await copyIn(table: rows.table, columns: rows.columns.map(\.name)) { try await $0.write(rows) }
    }
}
