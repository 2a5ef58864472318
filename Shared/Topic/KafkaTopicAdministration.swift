package import Kafka
package import Logging

/// Topics on a Kafka broker.
package struct KafkaTopicAdministration: TopicAdministration {
    private let administrator: KafkaAdministrator

    package init(settings: KafkaSettings, logger: Logger) {
        administrator = KafkaAdministrator(settings: settings, logger: logger)
    }

    /// Returns when a broker has answered; within `time` (and a little) otherwise throws why none did, naming the setting.
    package func reach(within time: Duration) async throws(KafkaError) {
        _ = try await administrator.partitionCounts(within: time)
    }

    package func topics() async throws(KafkaError) -> [String: TopicDescription] {
        let counts = try await administrator.partitionCounts()
        return Dictionary(
            uniqueKeysWithValues: counts.map { ($0.key, TopicDescription(name: $0.key, partitionCount: $0.value, configuration: nil)) })
    }

    package func describe(_ topic: String) async throws(KafkaError) -> TopicDescription {
        guard let count = try await administrator.partitionCounts(of: topic)[topic] else {
            throw KafkaError(code: 3, name: "UNKNOWN_TOPIC_OR_PART", message: "there is no such topic", place: "describe topic \(topic)")
        }
        return TopicDescription(name: topic, partitionCount: count, configuration: await configuration(of: topic))
    }

    /// Small brokers do not tell a topic's settings: then there is nothing to compare, which is not a failure.
    private func configuration(of topic: String) async -> [String: String]? {
        do throws(KafkaError) {
            let configuration = try await administrator.configuration(of: topic)
            return configuration.isEmpty ? nil : configuration
        } catch {
            return nil
        }
    }

    package func create(_ layouts: [TopicLayout]) async throws(KafkaError) {
        try await administrator.create(
            layouts.map {
                KafkaTopic(
                    name: $0.name.text, partitionCount: $0.partitionCount, replicationFactor: $0.replicationFactor,
                    configuration: $0.configuration)
            })
    }

    package func watermarks(of partition: TopicPartition) async throws(KafkaError) -> Range<Int64> {
        try await administrator.watermarks(of: KafkaPartition(topic: partition.topic, partition: partition.partition))
    }

    package func close() async {
        await administrator.close()
    }
}
