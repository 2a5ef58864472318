import Kafka
import Synchronization
import Topic

/// Reads topics for tools: no group, no stored position, until everything there was has been read or for ever.
struct TopicReading: Sendable {
    let address: BrokerAddress
    let start: TailStart
    let follow: Bool

    /// - Parameter topics: empty: all of the countries.
    func run(topics: [String], _ take: @escaping @Sendable (IncomingMessage) -> Void) async throws {
        let available = try await ranges(of: topics)
        let left = Mutex(available.filter { start.offset(in: $0.value) < $0.value.upperBound })
        if !follow, left.withLock({ $0.isEmpty }) { return }
        let subscriber = try KafkaSubscriber(
            settings: address.consumer(group: "recosa.tail"),
            subscription: .partitions(available.keys.sorted().map { KafkaPartition(topic: $0.topic, partition: $0.partition) }),
            logger: SilentLog.logger)
        try await subscriber.run(
            startOffsets: { partitions in
                Dictionary(uniqueKeysWithValues: partitions.map { ($0, start.offset(in: available[$0] ?? 0..<0)) })
            },
            onBatch: { partition, messages in
                for message in messages { take(message) }
                guard !follow, let last = messages.last else { return }
                let isComplete = left.withLock { left in
                    if let range = left[partition], last.offset + 1 >= range.upperBound { left[partition] = nil }
                    return left.isEmpty
                }
                if isComplete { subscriber.shutDown() }
            })
    }

    private func ranges(of topics: [String]) async throws -> [TopicPartition: Range<Int64>] {
        let administration = KafkaTopicAdministration(settings: address.administrator, logger: SilentLog.logger)
        do {
            let known = try await administration.topics()
            var ranges: [TopicPartition: Range<Int64>] = [:]
            for topic in topics.isEmpty ? PlatformTopics.layouts().map(\.name.text).filter({ !$0.hasPrefix("recosa.region.") }) : topics {
                guard let description = known[topic] else {
                    throw KafkaError(code: 3, name: "UNKNOWN_TOPIC_OR_PART", message: "there is no topic \(topic)", place: "tail")
                }
                for number in 0..<description.partitionCount {
                    let partition = TopicPartition(topic, number)
                    ranges[partition] = try await administration.watermarks(of: partition)
                }
            }
            await administration.close()
            return ranges
        } catch {
            await administration.close()
            throw error
        }
    }
}
