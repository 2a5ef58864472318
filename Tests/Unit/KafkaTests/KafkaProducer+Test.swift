import Kafka
import TestSupport
import Testing

extension KafkaProducer {
    /// Sends a record for each of the values to the first partition of the tests' topic; returns when the broker has all of them.
    static func send(_ values: [[UInt8]], to servers: String, _ options: [String: String] = [:]) async throws {
        let producer = try await KafkaProducer.start(
            settings: .producer(bootstrapServers: servers, options), window: values.count, logger: .silent)
        for (number, value) in values.enumerated() {
            _ = try producer.produce(topic: "t", partition: 0, key: [], headers: [], value: value, token: UInt64(number))
        }
        var good = 0
        while good < values.count {
            let deliveries = await producer.deliveries()
            try #require(!deliveries.isEmpty && deliveries.allSatisfy { $0.offset != nil })
            good += deliveries.count
        }
        await producer.close(within: .seconds(5))
    }
}
