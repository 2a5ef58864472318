/// The bounds of a consumer.
package struct ConsumerLimits: Equatable, Sendable {
    /// Most records in one batch.
    package var batchCount: Int
    /// A batch ends after the record that reaches this many bytes.
    package var batchBytes: Int
    /// How long a revoke or a close waits for the batches that are running, before their tasks are cancelled. Less than
    /// `session.timeout.ms`.
    package var batchWait: Duration
    /// How long leaving the group may take at the end.
    package var leaveWait: Duration
    /// A batch that runs longer is stuck: the consumer leaves the group and says so. librdkafka's own watch
    /// (`max.poll.interval.ms`) never sees it, because the thread goes on polling (pitfall table).
    package var watchdog: Duration
    /// So long after an assignment without one of the topics, and again after each such time, the consumer looks whether anybody reads it,
    /// and joins its group again when nobody does.
    package var unreadWait: Duration

    /// So many records of a partition may wait in librdkafka before the next answer of a broker is held up a little.
    var enough: Int { max(500, 2 * batchCount) }

    package init(
        batchCount: Int = 500, batchBytes: Int = 1 << 20, batchWait: Duration = .seconds(4), leaveWait: Duration = .seconds(3),
        watchdog: Duration = .seconds(60), unreadWait: Duration = .seconds(5)
    ) {
        self.batchCount = max(1, batchCount)
        self.batchBytes = max(1, batchBytes)
        self.batchWait = batchWait
        self.leaveWait = leaveWait
        self.watchdog = watchdog
        self.unreadWait = unreadWait
    }
}
