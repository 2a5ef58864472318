package import Contracts
package import Domain
import Embedded
import Kafka
import Logging
import Synchronization
package import Topic

extension PlatformAccess {
    /// What is on the country's topics now, each partition in its order, as the checker of histories takes it.
    package func published(by country: CountryCode) async throws -> [PublishedEvent] {
        try await records(of: country).map { PublishedEvent(try CloudEvent($0)) }
    }

    /// Everything that is on the country's topics now, each partition in its order.
    package func records(of country: CountryCode) async throws -> [IncomingMessage] {
        let logger = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
        let administration = KafkaTopicAdministration(settings: .administrator(bootstrapServers: bootstrapServers), logger: logger)
        var ranges: [TopicPartition: Range<Int64>] = [:]
        do {
            for family in Family.allCases {
                for number in 0..<TopicLayout.defaultPartitionCount {
                    let partition = TopicPartition(TopicName.national(country, family).text, number)
                    ranges[partition] = try await administration.watermarks(of: partition)
                }
            }
        } catch {
            await administration.close()
            throw error
        }
        await administration.close()
        return try await read(ranges.filter { !$0.value.isEmpty }, logger)
    }

    private func read(_ ranges: [TopicPartition: Range<Int64>], _ logger: Logger) async throws -> [IncomingMessage] {
        if ranges.isEmpty { return [] }
        let subscriber = try KafkaSubscriber(
            settings: .consumer(bootstrapServers: bootstrapServers, group: "test", EmbeddedBroker.consumerSettings),
            subscription: .partitions(ranges.keys.sorted().map { KafkaPartition(topic: $0.topic, partition: $0.partition) }),
            logger: logger)
        let left = Mutex(ranges)
        let found = Mutex<[IncomingMessage]>([])
        try await within(.seconds(30), "reading the topics") {
            try await subscriber.run(
                startOffsets: { partitions in
                    Dictionary(uniqueKeysWithValues: partitions.map { ($0, ranges[$0]?.lowerBound ?? StartOffset.beginning) })
                },
                onBatch: { partition, messages in
                    found.withLock { $0 += messages }
                    let isComplete = left.withLock { left in
                        if let last = messages.last, let range = left[partition], last.offset + 1 >= range.upperBound {
                            left[partition] = nil
                        }
                        return left.isEmpty
                    }
                    if isComplete { subscriber.shutDown() }
                })
        }
        return found.withLock { $0 }
    }
}

extension CloudEvent {
    package init(_ message: IncomingMessage) throws {
        try self.init(headers: message.headers.map { ($0.name, $0.value) }, value: message.value ?? [])
    }
}

extension PublishedEvent {
    init(_ event: CloudEvent) {
        self.init(
            id: event.id.text, source: event.source.text, sequence: event.sequence, subject: event.subject,
            subjectSequence: event.subjectSequence)
    }
}
