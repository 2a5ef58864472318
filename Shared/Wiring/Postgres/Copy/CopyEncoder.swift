/// Rows in the binary form of COPY (manual, COPY, "Binary Format"), written one after another into one buffer.
package struct CopyEncoder {
    /// What precedes the first row: a signature, flags, the length of an extension.
    static let header: [UInt8] = Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0x00] + [UInt8](repeating: 0, count: 8)
    /// What follows the last row: a row of -1 columns.
    static let trailer: [UInt8] = [0xFF, 0xFF]

    let types: [PostgresType]
    let columns: [String]
    var bytes: [UInt8] = []
    /// Where the values stand that are known later, with their lengths.
    var open: [(offset: Int, length: Int)] = []
    /// The column that the next value is for.
    var column = 0

    init(types: [PostgresType], columns: [String]) {
        self.types = types
        self.columns = columns
    }

    /// The next value of the row.
    /// - Throws: `.conversion` naming the column that the value does not fit.
    package mutating func append<Value: PostgresEncodable>(_ value: Value) throws(PostgresError) {
        guard column < types.count else { throw mismatch() }
        do throws(ConversionFault) {
            try value.encodeWithLength(into: &bytes, for: types[column])
        } catch {
            throw fault(error)
        }
        column += 1
    }

    mutating func row(_ fill: (inout CopyEncoder) throws(PostgresError) -> Void) throws(PostgresError) {
        bytes.append(number: Int16(truncatingIfNeeded: types.count))
        column = 0
        try fill(&self)
        guard column == types.count else { throw mismatch() }
    }

    func fault(_ fault: ConversionFault) -> PostgresError {
        PostgresError(.conversion, "column \(columns[column]): \(fault.message)", column: columns[column])
    }

    func mismatch() -> PostgresError {
        PostgresError(.conversion, "a row for \(types.count) columns (\(columns.joined(separator: ", "))) has another number of values")
    }
}
