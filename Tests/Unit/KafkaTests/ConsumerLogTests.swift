import Kafka
import TestSupport
import Testing

@Suite("What a consumer's client says by itself")
struct ConsumerLogTests {
    @Test("Its log lines and its errors reach the caller's log, also before it has read anything")
    func logLines() async throws {
        let log = LoggedLines()
        let consumer = try KafkaConsumer(
            settings: .consumer(bootstrapServers: "127.0.0.1:1", group: "log"), subscription: .group(topics: ["nothing"]),
            logger: log.logger)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await consumer.run(startOffsets: { _ in [:] }, work: { _ in }, onRevoke: { _ in }) }
            try await eventually("a line of the client and an error of it", within: .seconds(20)) {
                log.all.contains { $0.hasPrefix("librdkafka ") && $0.contains("kafka.client=recosa#consumer") }
                    && log.all.contains { $0.contains("_ALL_BROKERS_DOWN") && $0.contains("kafka.client=recosa#consumer") }
            }
            consumer.shutDown()
            try await group.waitForAll()
        }
    }
}
