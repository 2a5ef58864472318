/// Rows in the binary form of COPY (manual, COPY, "Binary Format").
struct CopyEncoder {
    /// What precedes the first row: a signature, flags, the length of an extension.
    static let header: [UInt8] = Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0x00] + [UInt8](repeating: 0, count: 8)
    /// What follows the last row: a row of -1 columns.
    static let trailer: [UInt8] = [0xFF, 0xFF]

    let types: [PostgresType]
    let columns: [String]
    private(set) var bytes: [UInt8] = []

    init(types: [PostgresType], columns: [String]) {
        self.types = types
        self.columns = columns
    }

    mutating func append<each Value: PostgresEncodable>(_ value: repeat each Value) throws(PostgresError) {
        bytes.append(number: Int16(types.count))
        var column = 0
        for each in repeat each value {
            guard column < types.count else { throw mismatch() }
            do throws(ConversionFault) {
                try each.encodeWithLength(into: &bytes, for: types[column])
            } catch {
                throw PostgresError(.conversion, "column \(columns[column]): \(error.message)", column: columns[column])
            }
            column += 1
        }
        guard column == types.count else { throw mismatch() }
    }

    private func mismatch() -> PostgresError {
        PostgresError(.conversion, "a row for \(types.count) columns (\(columns.joined(separator: ", "))) has another number of values")
    }
}
