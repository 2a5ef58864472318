import Embedded
import Foundation
import Kafka
import Synchronization
import TestSupport
import Testing

@Suite("A topic that comes back as another one", .serialized)
struct ReturningTopicTests {
    /// librdkafka 2.0.2 goes on waiting at the old place, and never ends a client that has seen its topic away: whoever waited for
    /// either would neither begin anew nor end.
    @Test("is read on by the next consumer, and each consumer ends", arguments: [false, true])
    func returns(isSeenAway: Bool) async throws {
        let folder = FileManager.default.temporaryDirectory.path + "/recosa-return-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var broker = try await EmbeddedBroker.start(folder: folder, logger: .silent)
        let servers = broker.bootstrapServers
        try await KafkaAdministrator.createTopic(on: servers)
        try await KafkaProducer.send(Array(repeating: [1], count: 10), to: servers)
        let reader = Reader(servers: servers)
        try await withThrowingTaskGroup { group in
            group.addTask { try await reader.run() }
            try await eventually("the first ten are read", within: .seconds(20)) { reader.seen.all.count >= 10 }
            await broker.kill()
            try FileManager.default.removeItem(atPath: folder)
            broker = try await EmbeddedBroker.start(folder: folder, port: broker.port, logger: .silent)
            if isSeenAway {
                try await eventually("the consumer has said so and ended", within: .seconds(30)) { !reader.away.all.isEmpty }
                #expect(reader.away.all.first == KafkaPartition(topic: "t", partition: 0))
            }
            try await KafkaAdministrator.createTopic(on: servers)
            try await KafkaProducer.send(Array(repeating: [1], count: 30), to: servers)
            try await eventually("the new log is read on", within: .seconds(30)) { reader.seen.all.last == 29 }
            reader.shutDown()
            try await eventually("the last consumer has ended", within: .seconds(10)) { !reader.ended.all.isEmpty }
        }
        #expect(reader.seen.all == Array(0..<30))
        await broker.stop()
    }

    /// Makes a new consumer when the topic has gone away under one, as the services do.
    private final class Reader: Sendable {
        let servers: String
        let seen = Recorder<Int64>()
        let away = Recorder<KafkaPartition>()
        let ended = Recorder<Bool>()
        private let current = Mutex<KafkaConsumer?>(nil)

        init(servers: String) { self.servers = servers }

        func run() async throws {
            while ended.all.isEmpty {
                // A member that keeps its place while it restarts.
                let options = EmbeddedBroker.consumerSettings.merging(["group.instance.id": "one"]) { $1 }
                let consumer = try KafkaConsumer(
                    settings: .consumer(bootstrapServers: servers, group: "returning", options), subscription: .group(topics: ["t"]),
                    logger: .silent)
                current.withLock { $0 = consumer }
                do {
                    try await consumer.run(
                        startOffsets: { Dictionary(uniqueKeysWithValues: $0.map { ($0, (self.seen.all.last ?? -1) + 1) }) },
                        work: { batches in for await batch in batches { self.seen.add(contentsOf: batch.map(\.offset)) } },
                        onRevoke: { _ in })
                    ended.add(true)
                } catch KafkaConsumerFailure.topicAway(let partition, _) {
                    away.add(partition)
                } catch KafkaConsumerFailure.outOfRange {
                    // It asked before the new log was as long as the old one: as the services do, it begins again.
                    continue
                }
            }
        }

        func shutDown() { current.withLock { $0?.shutDown() } }
    }
}
