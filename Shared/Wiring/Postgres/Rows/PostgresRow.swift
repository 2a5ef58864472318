import CLibpq

/// One row of an answer.
package struct PostgresRow: Sendable {
    let answer: Answer?
    let row: Int

    /// The row as a tuple, its columns from the left: `row.decode((UUID, String, Int64?).self)`.
    package func decode<each Column: PostgresDecodable>(
        _ types: (repeat each Column).Type
    ) throws(PostgresError) -> (repeat each Column) {
        var column = -1
        func next<Value: PostgresDecodable>(_ type: Value.Type) throws(PostgresError) -> Value {
            column += 1
            return try decode(column: column, as: type)
        }
        return (repeat try next((each Column).self))
    }

    /// The first column.
    package func decode<Value: PostgresDecodable>(_ type: Value.Type) throws(PostgresError) -> Value {
        try decode(column: 0, as: type)
    }

    /// The column of that name.
    package func decode<Value: PostgresDecodable>(
        _ name: String, as type: Value.Type = Value.self
    ) throws(PostgresError) -> Value {
        guard let answer, let column = answer.result.column(named: name) else {
            throw PostgresError(.conversion, "the answer has no column of that name", column: name)
        }
        return try decode(column: column, as: type)
    }

    /// The column at that place, counted from 0.
    package func decode<Value: PostgresDecodable>(
        column: Int, as type: Value.Type = Value.self
    ) throws(PostgresError) -> Value {
        guard let answer, column >= 0, column < answer.result.columnCount else {
            throw PostgresError(.conversion, "the answer has \(answer?.result.columnCount ?? 0) columns, not \(column + 1)")
        }
        do throws(ConversionFault) {
            return try answer.result.decode(row: row, column: column)
        } catch {
            let name = answer.result.columnName(column)
            throw PostgresError(.conversion, "column \(name): \(error.message)", column: name)
        }
    }
}

extension ResultHandle {
    func column(named name: String) -> Int? {
        (0..<columnCount).first { columnName($0) == name }
    }

    /// The row and column exist; the caller has checked.
    func decode<Value: PostgresDecodable>(row: Int, column: Int) throws(ConversionFault) -> Value {
        let (row, column) = (Int32(row), Int32(column))
        if unsafe PQgetisnull(raw, row, column) == 1 { return try Value.decodeNull() }
        let bytes = unsafe UnsafeRawBufferPointer(
            start: PQgetvalue(raw, row, column), count: Int(PQgetlength(raw, row, column)))
        return try unsafe Value.decode(bytes.bytes, type: PostgresType(rawValue: PQftype(raw, column)))
    }
}
