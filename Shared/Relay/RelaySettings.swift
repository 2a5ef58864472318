/// How the relay of a service works; every duration is above zero.
package struct RelaySettings: Sendable {
    /// Names this process in the lease, for people: for example host name and process number.
    package var holder: String
    /// How long a lease lasts without renewal, and so how soon a standby takes over.
    package var lease: Duration
    /// Rows numbered in one transaction.
    package var sequenceAtMost: Int
    /// The longest time a row waits when every wake-up was lost, and how often receipts and replay requests are looked for.
    package var poll: Duration
    /// How long to wait after a failure of database or broker before trying again.
    package var pause: Duration
    /// The age from which a publisher that knows no such partition is replaced.
    package var renewAfter: Duration
    /// How long a graceful stop may take: reports awaited, watermark written, lease released.
    package var stopWithin: Duration
    package var policy: RelayPolicy

    package init(
        holder: String, lease: Duration = .seconds(6), sequenceAtMost: Int = 1_000, poll: Duration = .milliseconds(500),
        pause: Duration = .milliseconds(500), renewAfter: Duration = .seconds(5), stopWithin: Duration = .seconds(5),
        policy: RelayPolicy = RelayPolicy()
    ) {
        self.holder = holder
        self.lease = lease
        self.sequenceAtMost = sequenceAtMost
        self.poll = poll
        self.pause = pause
        self.renewAfter = renewAfter
        self.stopWithin = stopWithin
        self.policy = policy
    }
}
