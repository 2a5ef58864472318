/// What the relay core asks its shell to do.
package enum RelayEffect: Sendable, Equatable {
    /// Read the rows `from` ... `from + limit - 1` of a stream and answer with `loaded`, carrying the round back.
    case load(stream: Int, round: Int, from: Int64, limit: Int)
    /// Hand the loaded rows `from ... through` to the publisher of this generation.
    case publish(stream: Int, from: Int64, through: Int64, generation: Int)
    /// Drop loaded rows that are no longer wanted.
    case discard(stream: Int, from: Int64, through: Int64)
    /// Empty the publisher's queue; every message still gets its report.
    case purge(generation: Int)
    /// Destroy the publisher, if there is one, and make another; answer with `publisherReady` or `publisherFailed`.
    case openPublisher(generation: Int)
    /// Everything up to here is acknowledged; to be written when convenient, since repeating rows does no harm.
    case acknowledged(RelayMark)
    /// For the metrics: `from` is the first number that goes out again.
    case wentBack(stream: Int, from: Int64, reason: RelayReason)
    /// After `stop`: nothing is under way any more.
    case finished
}

/// Why rows are sent again.
package enum RelayReason: String, Sendable, CaseIterable {
    case deliveryFailed = "delivery_failed"
    case publisherReplaced = "publisher_replaced"
    case unreceipted
    case replayRequested = "replay_requested"
}
