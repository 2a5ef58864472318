/// What has become of a transaction.
package enum TransactionOutcome<Value: Sendable>: Sendable {
    /// The server has confirmed COMMIT.
    case committed(Value)
    /// Nothing of it was kept; why.
    case rolledBack(any Error)
    /// The connection was lost while COMMIT was unanswered: all of it was kept, or nothing. Look at the tables before doing
    /// it again.
    case unknown(PostgresError)

    /// The value if it was committed.
    /// - Throws: why it was rolled back, or the ``PostgresError`` of kind `.unknownOutcome`.
    @discardableResult
    package func get() throws -> Value {
        switch self {
        case .committed(let value): return value
        case .rolledBack(let error): throw error
        case .unknown(let error): throw error
        }
    }

    /// Whether running the whole transaction again can succeed; never when it may have been committed.
    package var retryCanHelp: Bool {
        guard case .rolledBack(let error as PostgresError) = self else { return false }
        return error.retryCanHelp
    }
}
