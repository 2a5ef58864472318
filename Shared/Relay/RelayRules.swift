/// The rules of the relay, one by one, so that the simulator can take one away and see that its absence is noticed.
///
/// Nothing reads these from settings: production code has no way to build a ``RelayPolicy`` without all of them.
package struct RelayRules: OptionSet, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) {
        self.rawValue = rawValue
    }

    /// The watermark passes a row only when every row before it was acknowledged.
    package static let contiguousWatermark = RelayRules(rawValue: 1 << 0)
    /// A failure sends everything from the first unacknowledged row again, never one message alone.
    package static let goesBack = RelayRules(rawValue: 1 << 1)
    /// Acknowledgements ahead of the watermark are worth nothing after going back: their rows lie in the log before a missing one.
    package static let forgetsWhatRanAhead = RelayRules(rawValue: 1 << 2)
    /// No row is sent again while a report of the earlier round may still come: it would be counted for the later round.
    package static let drainsFirst = RelayRules(rawValue: 1 << 3)
    /// Who takes over starts behind the last acknowledged row, not behind the last numbered one.
    package static let startsBehindWatermark = RelayRules(rawValue: 1 << 4)
    /// At most `window` rows of a stream are unacknowledged.
    package static let keepsWindow = RelayRules(rawValue: 1 << 5)
    /// What was acknowledged and stays without a receipt is sent again: a broker may lose what it acknowledged.
    package static let resendsUnreceipted = RelayRules(rawValue: 1 << 6)
    /// A publisher that reported a fatal error is replaced.
    package static let replacesPublisher = RelayRules(rawValue: 1 << 7)
    /// The reports of an earlier publisher are nobody's.
    package static let ignoresFormerPublisher = RelayRules(rawValue: 1 << 8)

    package static let all = RelayRules(rawValue: (1 << 9) - 1)
}
