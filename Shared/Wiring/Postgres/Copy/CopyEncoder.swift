/// Rows in the binary form of COPY (manual, COPY, "Binary Format"), written one after another into one buffer.
///
/// What a row goes through can be inlined into the caller's module: it is done for each value, and values are many.
@usableFromInline
package struct CopyEncoder {
    /// What precedes the first row: a signature, flags, the length of an extension.
    static let header: [UInt8] = Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0x00] + [UInt8](repeating: 0, count: 8)
    /// What follows the last row: a row of -1 columns.
    static let trailer: [UInt8] = [0xFF, 0xFF]

    @usableFromInline let types: [PostgresType]
    @usableFromInline let columns: [String]
    @usableFromInline var bytes: [UInt8] = []
    /// The column that the next value is for.
    @usableFromInline var column = 0

    @usableFromInline
    init(types: [PostgresType], columns: [String]) {
        self.types = types
        self.columns = columns
    }

    /// The next value of the row.
    /// - Throws: `.conversion` naming the column that the value does not fit.
    @inlinable
    package mutating func append<Value: PostgresEncodable>(_ value: Value) throws(PostgresError) {
        guard column < types.count else { throw mismatch() }
        do throws(ConversionFault) {
            try value.encodeWithLength(into: &bytes, for: types[column])
        } catch {
            throw fault(error)
        }
        column += 1
    }

    @inlinable
    mutating func row(_ fill: (inout CopyEncoder) throws(PostgresError) -> Void) throws(PostgresError) {
        bytes.append(number: Int16(truncatingIfNeeded: types.count))
        column = 0
        try fill(&self)
        guard column == types.count else { throw mismatch() }
    }

    @usableFromInline
    func fault(_ fault: ConversionFault) -> PostgresError {
        PostgresError(.conversion, "column \(columns[column]): \(fault.message)", column: columns[column])
    }

    @usableFromInline
    func mismatch() -> PostgresError {
        PostgresError(.conversion, "a row for \(types.count) columns (\(columns.joined(separator: ", "))) has another number of values")
    }
}
