package import Kafka
package import Logging

/// Reads from a Kafka broker: as a member of a group, or fixed partitions for tools that show and replay.
package final class KafkaSubscriber: Subscriber {
    private let consumer: KafkaConsumer

    /// - Throws: ``SubscriberError/configuration(_:)``. What is wrong with the settings is thrown by `run`.
    package init(
        settings: KafkaSettings, subscription: KafkaSubscription, limits: ConsumerLimits = ConsumerLimits(), logger: Logger
    ) throws(SubscriberError) {
        do throws(KafkaError) {
            consumer = try KafkaConsumer(settings: settings, subscription: subscription, limits: limits, logger: logger)
        } catch {
            throw .configuration(error)
        }
    }

    package func run(
        startOffsets: @escaping @Sendable ([TopicPartition]) async throws -> [TopicPartition: Int64],
        onBatch: @escaping @Sendable (TopicPartition, [IncomingMessage]) async throws -> Void,
        onRevoke: @escaping @Sendable ([TopicPartition]) async -> Void
    ) async throws {
        do {
            try await consumer.run(
                startOffsets: { partitions in
                    let offsets = try await startOffsets(partitions.map(TopicPartition.init))
                    return Dictionary(uniqueKeysWithValues: offsets.map { (KafkaPartition($0.key), $0.value) })
                },
                work: { batches in try await Self.read(batches, startOffsets, onBatch) },
                onRevoke: { await onRevoke($0.map(TopicPartition.init)) })
        } catch let failure as KafkaConsumerFailure {
            throw SubscriberError(failure)
        }
    }

    package func shutDown() { consumer.shutDown() }

    private static func read(
        _ batches: KafkaBatches,
        _ startOffsets: @Sendable ([TopicPartition]) async throws -> [TopicPartition: Int64],
        _ onBatch: @Sendable (TopicPartition, [IncomingMessage]) async throws -> Void
    ) async throws {
        let partition = TopicPartition(batches.partition)
        for await records in batches {
            do {
                try await onBatch(partition, records.map { IncomingMessage($0, of: partition) })
            } catch is ReadAgain {
                guard let offset = try await startOffsets([partition])[partition] else {
                    throw SubscriberError.noStartOffset(partition)
                }
                batches.restart(at: offset)
            }
        }
    }
}

extension TopicPartition {
    init(_ partition: KafkaPartition) {
        self.init(partition.topic, partition.partition)
    }
}

extension KafkaPartition {
    init(_ partition: TopicPartition) {
        self.init(topic: partition.topic, partition: partition.partition)
    }
}

extension IncomingMessage {
    init(_ record: KafkaRecord, of partition: TopicPartition) {
        self.init(
            partition: partition, offset: record.offset, timestamp: record.timestamp.map { $0 * 1_000 }, key: record.key,
            headers: record.headers.map { MessageHeader($0.name, $0.value) }, value: record.value)
    }
}

extension SubscriberError {
    init(_ failure: KafkaConsumerFailure) {
        switch failure {
        case .outOfRange(let partitions, let error): self = .offsetOutOfRange(partitions.map(TopicPartition.init), error)
        case .client(let error): self = error.isFatal ? .fatal(error) : .configuration(error)
        case .topicAway(_, let error): self = .fatal(error)
        case .noStartOffset(let partition): self = .noStartOffset(TopicPartition(partition))
        case .stuck(let partition, let time): self = .stuck(TopicPartition(partition), after: time)
        case .alreadyRan: self = .alreadyRan
        }
    }
}
