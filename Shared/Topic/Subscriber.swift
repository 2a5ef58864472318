package import Kafka

/// Reads topics, partition by partition, from where the caller says and from nowhere else.
package protocol Subscriber: Sendable {
    /// Reads until ``shutDown()``, cancellation, or an error. One subscriber runs once.
    ///
    /// - Parameters:
    ///   - startOffsets: asked at each assignment, and again for a partition whose batch threw ``ReadAgain``. Answers the
    ///     next offset to read for every partition given; ``StartOffset`` has the two special values. May take up to the
    ///     session timeout. Offsets are never kept in Kafka (pitfall rule 13).
    ///   - onBatch: called with consecutive messages of one partition, one call at a time per partition, partitions at the
    ///     same time. While it runs, at most a bounded number of further messages is held. Compacted topics and transactions
    ///     leave gaps in the offsets.
    ///   - onRevoke: these partitions are no longer ours; their last batch has ended.
    /// - Throws: ``SubscriberError``, or what `startOffsets` or `onBatch` threw, after the group has been left.
    func run(
        startOffsets: @escaping @Sendable ([TopicPartition]) async throws -> [TopicPartition: Int64],
        onBatch: @escaping @Sendable (TopicPartition, [IncomingMessage]) async throws -> Void,
        onRevoke: @escaping @Sendable ([TopicPartition]) async -> Void
    ) async throws

    /// Ends ``run(startOffsets:onBatch:onRevoke:)`` after the batches that are running: no new batch is begun, the group is
    /// left, `run` returns. Returns at once and may be called from anywhere, for example on graceful shutdown.
    func shutDown()
}

extension Subscriber {
    package func run(
        startOffsets: @escaping @Sendable ([TopicPartition]) async throws -> [TopicPartition: Int64],
        onBatch: @escaping @Sendable (TopicPartition, [IncomingMessage]) async throws -> Void
    ) async throws {
        try await run(startOffsets: startOffsets, onBatch: onBatch, onRevoke: { _ in })
    }
}

/// The two start offsets that are not numbers of records.
package enum StartOffset {
    /// The oldest record the broker still has.
    package static let beginning: Int64 = -2
    /// After the newest record: only what comes from now on.
    package static let end: Int64 = -1
}

/// Thrown by a batch handler whose stored position turned out to be another one: the batch is dropped, `startOffsets` is
/// asked again for this partition, and reading goes on from there.
package struct ReadAgain: Error, Equatable, Sendable {
    package init() {}
}

/// Why reading stopped.
package enum SubscriberError: Error, Equatable, Sendable {
    /// The start offsets are not in the logs (any more): they were trimmed, or lost their tails. Starting anew from
    /// ``StartOffset/beginning`` is always right for a reader that drops what it already has.
    case offsetOutOfRange([TopicPartition], KafkaError)
    /// `startOffsets` gave no offset for this partition.
    case noStartOffset(TopicPartition)
    /// A batch handler ran longer than the watchdog allows: the group was left so that another member can go on.
    case stuck(TopicPartition, after: Duration)
    /// The client is unusable: make a new subscriber.
    case fatal(KafkaError)
    /// The subscriber cannot be made: the error names the setting.
    case configuration(KafkaError)
    /// `run` was called twice.
    case alreadyRan
}
