/// How the relay of a service works; every duration but ``rest`` is above zero.
package struct RelaySettings: Sendable {
    /// Names this process in the lease, for people: for example host name and process number.
    package var holder: String
    /// How long a lease lasts without renewal, and so how soon a standby takes over.
    package var lease: Duration
    /// Rows numbered in one transaction.
    package var sequenceAtMost: Int
    /// The longest time a row waits when every wake-up was lost, and how often receipts and replay requests are looked for.
    package var poll: Duration
    /// How long it rests after it numbered something, so that what is recorded meanwhile is numbered together; zero: not at all, for
    /// events that somebody waits for.
    package var rest: Duration
    /// How often the watermark of what the broker acknowledged is written down; what a crash takes of it is published once more.
    package var markEvery: Duration
    /// How long to wait after a failure of database or broker before trying again.
    package var pause: Duration
    /// The age from which a publisher that knows no such partition is replaced.
    package var renewAfter: Duration
    /// How long a graceful stop may take: reports awaited, watermark written, lease released.
    package var stopWithin: Duration
    package var policy: RelayPolicy

    package init(
        holder: String, lease: Duration = .seconds(6), sequenceAtMost: Int = 1_000, poll: Duration = .milliseconds(500),
        rest: Duration = .zero, markEvery: Duration = .milliseconds(200),
        pause: Duration = .milliseconds(500), renewAfter: Duration = .seconds(5), stopWithin: Duration = .seconds(5),
        policy: RelayPolicy = RelayPolicy()
    ) {
        self.holder = holder
        self.lease = lease
        self.sequenceAtMost = sequenceAtMost
        self.poll = poll
        self.rest = rest
        self.markEvery = markEvery
        self.pause = pause
        self.renewAfter = renewAfter
        self.stopWithin = stopWithin
        self.policy = policy
    }
}
