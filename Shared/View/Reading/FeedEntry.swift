package import Domain

/// How one stream of events stands.
package struct FeedEntry: Hashable, Sendable, Codable {
    package enum State: String, Hashable, Sendable, Codable, CaseIterable {
        /// Everything sent is applied.
        case current
        case catchingUp
        /// An event is missing; what follows waits for it to be sent again.
        case gapOpen
        /// The record before our position is not the one we applied: an operator must look.
        case anchorMismatch
        /// Nothing was ever received.
        case silent
    }

    package let country: CountryCode
    package let family: Family
    package let topic: String
    package let partition: Int32
    package let state: State
    /// The last sequence applied; 0 before the first.
    package let lastSequence: Int64
    package let nextOffset: Int64
    /// The end of the log as last seen; nil when it has not been seen.
    package let headOffset: Int64?
    package let lagEvents: Int64?
    /// Age of the oldest record not applied; 0 when there is none.
    package let lagSeconds: Double?
    package let gapSince: Instant?
    package let lastEventID: String?
    package let lastEventAt: Instant?
    package let lastReceivedAt: Instant?
    package let parkedAggregates: Int
    package let parkedEvents: Int

    package init(
        country: CountryCode, family: Family, topic: String, partition: Int32, state: State, lastSequence: Int64, nextOffset: Int64,
        headOffset: Int64?, lagEvents: Int64?, lagSeconds: Double?, gapSince: Instant?, lastEventID: String?, lastEventAt: Instant?,
        lastReceivedAt: Instant?, parkedAggregates: Int, parkedEvents: Int
    ) {
        self.country = country
        self.family = family
        self.topic = topic
        self.partition = partition
        self.state = state
        self.lastSequence = lastSequence
        self.nextOffset = nextOffset
        self.headOffset = headOffset
        self.lagEvents = lagEvents
        self.lagSeconds = lagSeconds
        self.gapSince = gapSince
        self.lastEventID = lastEventID
        self.lastEventAt = lastEventAt
        self.lastReceivedAt = lastReceivedAt
        self.parkedAggregates = parkedAggregates
        self.parkedEvents = parkedEvents
    }
}
