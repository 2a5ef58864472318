import Kafka
import Logging
import TestSupport
import Testing

@Suite("What a consumer's client says by itself")
struct ConsumerLogTests {
    /// Keeps each message with the client it is about.
    private struct Handler: LogHandler {
        let lines: Recorder<String>
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.trace

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let all = metadata.merging(event.metadata ?? [:]) { $1 }
            lines.add("\(all["kafka.client"] ?? "") \(event.message) \(all["kafka.error"] ?? all["kafka.line"] ?? "")")
        }
    }

    @Test("Its log lines and its errors reach the caller's log, also before it has read anything")
    func logLines() async throws {
        let lines = Recorder<String>()
        let consumer = try KafkaConsumer(
            settings: .consumer(bootstrapServers: "127.0.0.1:1", group: "log"), subscription: .group(topics: ["nothing"]),
            logger: Logger(label: "test") { _ in Handler(lines: lines) })
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await consumer.run(startOffsets: { _ in [:] }, work: { _ in }, onRevoke: { _ in }) }
            try await eventually("a line of the client and an error of it", within: .seconds(20)) {
                lines.all.contains { $0.contains("consumer") && $0.contains(" librdkafka ") }
                    && lines.all.contains { $0.contains("consumer") && $0.contains("_ALL_BROKERS_DOWN") }
            }
            consumer.shutDown()
            try await group.waitForAll()
        }
    }
}
