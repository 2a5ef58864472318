/// The answer to a statement: its rows, held in the form they came in and decoded when asked for.
package struct PostgresRows: Sendable, RandomAccessCollection {
    let answer: Answer?
    /// How many rows there are.
    package let count: Int
    private let changedRows: Int
    /// Whether the statement was a ROLLBACK, or a COMMIT that the server has answered with one.
    let isRollback: Bool

    /// - Parameter result: of a statement that succeeded.
    init(_ result: consuming ResultHandle) {
        count = result.rowCount
        // An answer without columns holds nothing more to read; it is freed now, not with the caller's array of answers.
        if result.columnCount > 0 {
            (changedRows, isRollback) = (0, false)
            answer = Answer(result)
        } else {
            (changedRows, isRollback) = (result.affectedRows, result.isRollback)
            answer = nil
        }
    }

    /// How many rows the statement inserted, updated, deleted or selected.
    package var affectedRows: Int { answer?.result.affectedRows ?? changedRows }

    /// From the left.
    var columnTypes: [PostgresType] {
        guard let answer else { return [] }
        return (0..<answer.result.columnCount).map { answer.result.columnType($0) }
    }
    var columnNames: [String] {
        guard let answer else { return [] }
        return (0..<answer.result.columnCount).map { answer.result.columnName($0) }
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { count }
    package subscript(position: Int) -> PostgresRow { PostgresRow(answer: answer, row: position) }

    /// Every row as a tuple: `rows.decode((UUID, String, Int64?).self)`.
    package func decode<each Column: PostgresDecodable>(
        _ types: (repeat each Column).Type
    ) throws(PostgresError) -> [(repeat each Column)] {
        var decoded: [(repeat each Column)] = []
        decoded.reserveCapacity(count)
        for row in self { decoded.append(try row.decode(types)) }
        return decoded
    }

    /// The first column of every row.
    package func decode<Value: PostgresDecodable>(_ type: Value.Type) throws(PostgresError) -> [Value] {
        var decoded: [Value] = []
        decoded.reserveCapacity(count)
        for row in self { decoded.append(try row.decode(column: 0, as: type)) }
        return decoded
    }

    /// The one row there must be; `.conversion` when there is none or more than one.
    package func only() throws(PostgresError) -> PostgresRow {
        guard count == 1 else { throw PostgresError(.conversion, "one row was expected, \(count) came") }
        return self[0]
    }
}

/// Shares one result among its rows.
///
/// Unchecked: a `PGresult` is never changed once libpq has handed it over, and libpq allows reading it from several threads
/// at once (manual, 34.20). The handle clears it when the last reader is gone.
final class Answer: @unchecked Sendable {
    let result: ResultHandle

    init(_ result: consuming ResultHandle) { self.result = result }
}
