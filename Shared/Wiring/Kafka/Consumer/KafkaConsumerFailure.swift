/// Why a consumer stopped reading.
package enum KafkaConsumerFailure: Error, Equatable, Sendable {
    /// The client cannot go on.
    case client(KafkaError)
    /// The start offsets of these partitions are not in the log: all that the broker has said so about within a tenth of a second,
    /// because a log that was lost is lost for many at once.
    case outOfRange([KafkaPartition], KafkaError)
    /// The topic of a partition that was read is no longer there. A new consumer finds it when it is back.
    case topicAway(KafkaPartition, KafkaError)
    /// The caller gave no start offset for this partition.
    case noStartOffset(KafkaPartition)
    /// The work on a batch took longer than the watchdog allows.
    case stuck(KafkaPartition, after: Duration)
    /// `run` was called a second time.
    case alreadyRan
}
