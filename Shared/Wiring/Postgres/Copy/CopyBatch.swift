/// Some consecutive rows of a COPY out of the database.
package struct CopyBatch: Sendable, RandomAccessCollection {
    let bytes: [UInt8]
    /// Where each row's column count begins.
    let rows: [Int]
    let types: [PostgresType]
    let columns: [String]

    package var startIndex: Int { 0 }
    package var endIndex: Int { rows.count }
    package subscript(position: Int) -> CopyRow { CopyRow(batch: self, start: rows[position]) }
}

/// One row of a COPY out of the database.
package struct CopyRow: Sendable {
    let batch: CopyBatch
    let start: Int

    /// The row as a tuple, its columns from the left.
    package func decode<each Column: PostgresDecodable>(
        _ types: (repeat each Column).Type
    ) throws(PostgresError) -> (repeat each Column) {
        var offset = start + 2
        var column = 0
        let span = unsafe batch.bytes.span.bytes
        func next<Value: PostgresDecodable>(_ type: Value.Type) throws(PostgresError) -> Value {
            guard column < batch.types.count, offset + 4 <= span.byteCount else {
                throw PostgresError(.conversion, "the row has \(batch.types.count) columns, not \(column + 1)")
            }
            let length = Int(span.number(at: offset, as: Int32.self))
            offset += 4
            defer {
                offset += max(length, 0)
                column += 1
            }
            do throws(ConversionFault) {
                guard length >= 0 else { return try Value.decodeNull() }
                guard offset + length <= span.byteCount else { throw .malformed("its binary form is cut short") }
                return try Value.decode(span.extracting(offset..<offset + length), type: batch.types[column])
            } catch {
                let name = batch.columns[column]
                throw PostgresError(.conversion, "column \(name): \(error.message)", column: name)
            }
        }
        return (repeat try next((each Column).self))
    }
}
