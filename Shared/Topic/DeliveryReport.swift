package import Kafka

/// What became of one published message. Every message that ``Publisher/publish(_:)`` accepted gets exactly one.
package struct DeliveryReport: Equatable, Sendable {
    package enum Outcome: Equatable, Sendable {
        /// The broker acknowledged it.
        case persisted
        /// It was sent, and whether the broker has it is unknown: go back and send it again.
        case possiblyPersisted(KafkaError)
        /// It is not in the log.
        case failed(KafkaError)
    }

    /// The caller's token of the message.
    package let token: UInt64
    package let partition: TopicPartition
    /// Where the message is. `nil` although persisted when the broker recognised a duplicate and did not say where the
    /// first copy is: mark the row published, and wait for the receipt before purging it (pitfall rule 7).
    package let offset: Int64?
    package let outcome: Outcome

    package init(token: UInt64, partition: TopicPartition, offset: Int64?, outcome: Outcome) {
        self.token = token
        self.partition = partition
        self.offset = offset
        self.outcome = outcome
    }

    package var isPersisted: Bool { outcome == .persisted }
}
