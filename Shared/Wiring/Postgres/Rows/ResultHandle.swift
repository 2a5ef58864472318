import CLibpq
import Glibc

/// Owns one `PGresult`; it is cleared here and nowhere else.
@safe struct ResultHandle: ~Copyable {
    let raw: OpaquePointer

    init(_ raw: OpaquePointer) { unsafe self.raw = unsafe raw }

    deinit { unsafe PQclear(raw) }

    var status: ExecStatusType { unsafe PQresultStatus(raw) }
    var rowCount: Int { unsafe Int(PQntuples(raw)) }
    var columnCount: Int { unsafe Int(PQnfields(raw)) }

    /// Rows inserted, updated, deleted or selected; zero for other statements.
    var affectedRows: Int { unsafe Int(strtoll(PQcmdTuples(raw), nil, 10)) }

    /// Also when a COMMIT found the transaction aborted.
    var isRollback: Bool { unsafe strcmp(PQcmdStatus(raw), "ROLLBACK") == 0 }

    func columnName(_ column: Int) -> String { unsafe PQfname(raw, Int32(column)).map { unsafe String(cString: $0) } ?? "" }

    func columnType(_ column: Int) -> PostgresType { unsafe PostgresType(rawValue: PQftype(raw, Int32(column))) }

    func field(_ code: Int32) -> String? { unsafe PQresultErrorField(raw, code).map { unsafe String(cString: $0) } }

    /// The server's refusal as a value.
    func error(place: String?) -> PostgresError {
        let sqlState = field(diag_sqlstate).map(SQLState.init(rawValue:))
        let whole = unsafe String(cString: PQresultErrorMessage(raw))
        let message = field(diag_message) ?? whole
        var error = PostgresError(.refused, sqlState: sqlState, message.trimmed, place: place)
        error.detail = field(diag_detail)
        error.hint = field(diag_hint)
        error.schema = field(diag_schema)
        error.table = field(diag_table)
        error.column = field(diag_column)
        error.constraint = field(diag_constraint)
        if let position = field(diag_position) { error.place = (place ?? "") + " at character \(position)" }
        return error
    }

    /// FATAL and PANIC end the session.
    var endsSession: Bool { field(diag_severity).map { $0 == "FATAL" || $0 == "PANIC" } ?? false }
}

extension String {
    /// libpq ends its messages with a line end.
    var trimmed: String {
        var text = Substring(self)
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
