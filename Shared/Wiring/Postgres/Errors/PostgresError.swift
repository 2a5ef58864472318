/// What went wrong with Postgres, as a value: the server's own words kept apart, and where it happened.
package struct PostgresError: Error, Sendable, Equatable {
    package enum Kind: String, Sendable {
        /// A setting is wrong; trying again cannot help before it is changed. `place` names it.
        case configuration
        /// No connection could be made.
        case unavailable
        /// An existing connection was lost. Nothing is known of what was unanswered.
        case connectionLost = "connection lost"
        /// The connection was lost, or the answer overdue, while COMMIT was unanswered: it may have been done or not.
        case unknownOutcome = "unknown outcome"
        /// The server refused a statement; `sqlState` says why.
        case refused
        /// A prepared statement no longer fits the tables; the transaction has to be run again.
        case staleStatement = "stale statement"
        /// An answer, a lock or a free connection did not come in time.
        case timedOut = "timed out"
        /// The task was cancelled.
        case cancelled
        /// A value could not be read as, or written from, the Swift type asked for.
        case conversion
        /// The caller broke a rule of this module, such as using a transaction that has ended.
        case misuse
        /// The pool or listener has been closed.
        case closed
        /// A migration was refused; nothing was changed by it.
        case migration
    }

    package var kind: Kind
    package var sqlState: SQLState?
    /// The server's primary message, or ours. Holds no parameter values.
    package var message: String
    /// The server's detail. It may quote values of rows, so it is kept out of `description` and does not belong in logs.
    package var detail: String?
    package var hint: String?
    package var schema: String?
    package var table: String?
    package var column: String?
    package var constraint: String?
    /// What was being done: the setting, the host and port, or the beginning of the statement.
    package var place: String?

    package init(
        _ kind: Kind, sqlState: SQLState? = nil, _ message: String, detail: String? = nil, hint: String? = nil,
        column: String? = nil, place: String? = nil
    ) {
        self.kind = kind
        self.sqlState = sqlState
        self.message = message
        self.detail = detail
        self.hint = hint
        self.column = column
        self.place = place
    }
}

extension PostgresError: CustomStringConvertible {
    package var description: String {
        var text = "Postgres: \(kind.rawValue)"
        if let sqlState { text += " (\(sqlState))" }
        text += ": \(message)"
        if let constraint { text += "; constraint \(constraint)" }
        if let column { text += "; column \(column)" }
        if let hint { text += "; \(hint)" }
        if let place { text += " [\(place)]" }
        return text
    }
}
