/// How far the adaptation has come; only forward.
package enum TransferStage: String, Codable, CaseIterable, Sendable {
    case adapting
    case piloted
}

/// How a transfer ends.
package enum TransferOutcome: String, Codable, CaseIterable, Sendable {
    case adopted
    case dropped
}

/// Which practice goes from where to where.
package struct TransferRoute: Codable, Hashable, Sendable {
    package let practiceID: AggregateID
    /// The country that published the practice; it alone agrees or declines.
    package let origin: CountryCode
    /// The country that adapts it; it alone requests, advances and closes.
    package let receiving: CountryCode

    package init(practiceID: AggregateID, origin: CountryCode, receiving: CountryCode) {
        self.practiceID = practiceID
        self.origin = origin
        self.receiving = receiving
    }
}
