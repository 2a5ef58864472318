import CLibpq

extension PostgresConnection {
    /// Gives a statement and its values to libpq, asking for an answer in binary form.
    /// - Parameter statement: nil to send the text.
    func send(_ query: Query, preparedAs statement: PreparedStatement?) -> Int32 {
        handle.send(query, preparedAs: statement)
    }
}

extension ConnectionHandle {
    fileprivate func send(_ query: Query, preparedAs statement: PreparedStatement?) -> Int32 {
        let entries = query.parameters.entries
        return unsafe withUnsafeTemporaryAllocation(of: UnsafePointer<CChar>?.self, capacity: entries.count) { values in
            unsafe withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2 * entries.count) { shapes in
                unsafe query.parameters.bytes.withUnsafeBytes { bytes in
                    // An empty value is not NULL: it needs an address too, even when no byte was encoded at all.
                    unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1) { empty in
                        let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self) ?? UnsafePointer(empty.baseAddress)
                        for (index, entry) in entries.enumerated() {
                            unsafe values.initializeElement(at: index, to: entry.length < 0 ? nil : start.map { unsafe $0 + entry.offset })
                            unsafe shapes.initializeElement(at: index, to: entry.length)
                            unsafe shapes.initializeElement(at: entries.count + index, to: entry.format.rawValue)
                        }
                        return unsafe send(
                            query, statement, values.baseAddress, shapes.baseAddress, shapes.baseAddress.map { unsafe $0 + entries.count })
                    }
                }
            }
        }
    }

    private func send(
        _ query: Query, _ statement: PreparedStatement?, _ values: UnsafePointer<UnsafePointer<CChar>?>?, _ lengths: UnsafePointer<Int32>?,
        _ formats: UnsafePointer<Int32>?
    ) -> Int32 {
        let count = Int32(query.parameters.count)
        if let statement { return unsafe PQsendQueryPrepared(raw, statement.name, count, values, lengths, formats, 1) }
        return unsafe PQsendQueryParams(raw, query.text, count, query.parameters.types, values, lengths, formats, 1)
    }
}

extension Query {
    /// Only what is planned is worth preparing; `create`, `set` or `listen` would fill the cache for nothing.
    var isWorthPreparing: Bool {
        var word: UInt64 = 0
        var length = 0
        for byte in text.utf8 {
            if length == 0 && (byte == 32 || byte == 10 || byte == 9 || byte == 40) { continue }
            // Folding the case of ASCII letters only: bit 5.
            word = word << 8 | UInt64(byte | 0x20)
            length += 1
            if Self.planned.contains(word) { return true }
            if length == 6 { return false }
        }
        return false
    }

    private static let planned = Set(
        ["select", "insert", "update", "delete", "with", "values", "merge"].map { word in
            word.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        })
}
