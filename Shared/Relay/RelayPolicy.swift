/// How much the relay keeps under way and how long it waits. Durations are monotonic.
package struct RelayPolicy: Sendable {
    /// Rows of one stream sent and not yet acknowledged, at most.
    package var window: Int
    /// Rows of one stream read from the outbox at once, at most.
    package var load: Int
    /// How long an acknowledged row may stay without a receipt before it is sent again; doubles with each fruitless resend.
    package var resendAfter: Duration
    /// The longest wait between two resends of the same row.
    package var resendAtMost: Duration
    /// How long a purge may take before the publisher is replaced.
    package var drainWithin: Duration
    /// The rules in force; all of them outside the simulator.
    package var rules: RelayRules

    package init(
        window: Int = 4_000, load: Int = 1_000, resendAfter: Duration = .seconds(5), resendAtMost: Duration = .seconds(600),
        drainWithin: Duration = .seconds(10), rules: RelayRules = .all
    ) {
        self.window = window
        self.load = load
        self.resendAfter = resendAfter
        self.resendAtMost = resendAtMost
        self.drainWithin = drainWithin
        self.rules = rules
    }
}
