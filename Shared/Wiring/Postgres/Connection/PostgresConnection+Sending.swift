import CLibpq

extension PostgresConnection {
    /// Gives a statement and its values to libpq, asking for an answer in binary form.
    /// - Parameter name: of the prepared statement, or nil to send the text.
    func send(_ query: Query, preparedAs name: String?) -> Int32 {
        let parameters = query.parameters
        let count = Int32(parameters.count)
        guard count > 0 else {
            if let name { return unsafe PQsendQueryPrepared(handle.raw, name, 0, nil, nil, nil, 1) }
            return unsafe PQsendQueryParams(handle.raw, query.text, 0, nil, nil, nil, nil, 1)
        }
        return unsafe withUnsafeTemporaryAllocation(of: UnsafePointer<CChar>?.self, capacity: parameters.count) { values in
            unsafe parameters.bytes.withUnsafeBytes { bytes in
                // An empty value is not NULL: it needs an address too, even when no byte was encoded at all.
                unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1) { empty in
                    for index in 0..<parameters.count {
                        let start =
                            unsafe parameters.lengths[index] > 0 || parameters.formats[index] == 0
                            ? bytes.baseAddress.map { unsafe ($0 + parameters.offsets[index]).assumingMemoryBound(to: CChar.self) }
                            : UnsafePointer(empty.baseAddress)
                        unsafe values[index] = parameters.lengths[index] < 0 ? nil : start
                    }
                    if let name {
                        return unsafe PQsendQueryPrepared(
                            handle.raw, name, count, values.baseAddress, parameters.lengths, parameters.formats, 1)
                    }
                    return unsafe PQsendQueryParams(
                        handle.raw, query.text, count, parameters.types, values.baseAddress, parameters.lengths,
                        parameters.formats, 1)
                }
            }
        }
    }
}

extension Query {
    /// Only what is planned is worth preparing; `create`, `set` or `listen` would fill the cache for nothing.
    var isWorthPreparing: Bool {
        let word = text.utf8.drop { $0 == 32 || $0 == 10 || $0 == 9 || $0 == 40 }.prefix(6)
        // Folding the case of ASCII letters only: bit 5.
        let folded = word.map { $0 | 0x20 }
        return Self.planned.contains { folded.starts(with: $0) }
    }

    private static let planned = ["select", "insert", "update", "delete", "with", "values", "merge"].map { Array($0.utf8) }
}
