/// The values of a query, in the form they travel in: one buffer, and where each lies in it.
package struct QueryParameters: Sendable, Equatable {
    package enum Format: Int32, Sendable { case text = 0, binary = 1 }

    struct Entry: Sendable, Equatable {
        var offset: Int
        /// -1: NULL.
        let length: Int32
        let format: Format
        /// Where in the query's text, in UTF-8 bytes, its `$n` begins.
        var mark = 0
    }

    private(set) var bytes: [UInt8] = []
    /// Apart from the entries, since a prepared statement is looked up by them.
    private(set) var types: [UInt32] = []
    private(set) var entries: [Entry] = []

    var count: Int { types.count }

    mutating func reserve(_ count: Int) {
        bytes.reserveCapacity(count * 16)
        types.reserveCapacity(count)
        entries.reserveCapacity(count)
    }

    mutating func append(
        type: PostgresType, format: Format, _ encode: (inout [UInt8]) throws(ConversionFault) -> Void
    ) throws(ConversionFault) {
        let start = bytes.count
        try encode(&bytes)
        entries.append(Entry(offset: start, length: Int32(clamping: bytes.count - start), format: format))
        // libpq finds the end of a value in text form by its NUL, not by its length.
        if format == .text { bytes.append(0) }
        types.append(type.rawValue)
    }

    mutating func appendNull<Value: PostgresEncodable>(of type: Value.Type) {
        // Text leaves its type to the server, also when it is NULL: `\(note)` fits a jsonb column either way.
        types.append(type.postgresType == .text ? PostgresType.inferred.rawValue : type.postgresType.rawValue)
        entries.append(Entry(offset: bytes.count, length: -1, format: .binary))
    }

    mutating func mark(last position: Int) { entries[entries.count - 1].mark = position }

    /// - Parameter marks: where the others' `$n` have come to stand.
    mutating func append(contentsOf others: QueryParameters, marks: [Int]) {
        for (entry, mark) in zip(others.entries, marks) {
            var moved = entry
            moved.offset += bytes.count
            moved.mark = mark
            entries.append(moved)
        }
        bytes.append(contentsOf: others.bytes)
        types.append(contentsOf: others.types)
    }
}
