extension PostgresError {
    /// Whether doing the same again, from the start of its transaction, can succeed without anybody changing anything.
    /// This is the only place that decides it.
    ///
    /// False for an unknown outcome: what was committed once must not be committed twice; the caller looks first.
    package var retryCanHelp: Bool {
        switch kind {
        case .unavailable, .connectionLost, .staleStatement, .timedOut: true
        case .configuration, .unknownOutcome, .cancelled, .conversion, .misuse, .closed, .migration: false
        case .refused: sqlState?.isTransient ?? false
        }
    }
}

extension SQLState {
    /// Codes of the manual's appendix A that speak of the moment, not of the statement.
    var isTransient: Bool {
        switch self {
        case .lockNotAvailable, .queryCanceled, .idleInTransactionTimeout: return true
        default: break
        }
        switch errorClass {
        case "08",  // connection
            "40",  // serialization, deadlock
            "53",  // disk, memory, connections
            "58":  // the server's system
            return true
        case "57": return self != SQLState(rawValue: "57P04")  // operator intervention, but not "database dropped"
        default: return false
        }
    }
}
