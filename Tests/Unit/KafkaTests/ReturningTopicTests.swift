import Embedded
import Foundation
import Kafka
import TestSupport
import Testing

@Suite("A topic that comes back as another one", .serialized)
struct ReturningTopicTests {
    /// librdkafka 2.0.2 never ends a client that has seen its topic away: whoever waited for that would neither begin anew nor end.
    @Test("is read on, and the consumer ends when it is told to", arguments: [false, true])
    func returns(groupSeesItAway: Bool) async throws {
        let folder = FileManager.default.temporaryDirectory.path + "/recosa-return-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var broker = try await EmbeddedBroker.start(folder: folder, logger: .silent)
        let servers = broker.bootstrapServers
        try await createTopic(on: servers)
        try await produce(10, to: servers)
        let consumer = try makeConsumer(servers)
        let seen = Recorder<Int64>()
        let revoked = Recorder<Int>()
        let ended = Recorder<Bool>()
        try await withThrowingTaskGroup { group in
            group.addTask {
                try await consumer.run(
                    startOffsets: { Dictionary(uniqueKeysWithValues: $0.map { ($0, (seen.all.last ?? -1) + 1) }) },
                    work: { batches in for await batch in batches { seen.add(contentsOf: batch.map(\.offset)) } },
                    onRevoke: { revoked.add($0.count) })
                ended.add(true)
            }
            try await eventually("the first ten are read", within: .seconds(20)) { seen.all.count >= 10 }
            await broker.kill()
            try FileManager.default.removeItem(atPath: folder)
            broker = try await EmbeddedBroker.start(folder: folder, port: broker.port, logger: .silent)
            if groupSeesItAway {
                try await eventually("the group has lost the partition", within: .seconds(30)) { !revoked.all.isEmpty }
            }
            try await createTopic(on: servers)
            try await produce(30, to: servers)
            try await eventually("the new log is read on", within: .seconds(30)) { seen.all.last == 29 }
            consumer.shutDown()
            try await eventually("the consumer has ended", within: .seconds(10)) { !ended.all.isEmpty }
        }
        #expect(seen.all == Array(0..<30))
        await broker.stop()
    }

    private func makeConsumer(_ servers: String) throws -> KafkaConsumer {
        // As the services do: a member that keeps its place while it restarts.
        let options = EmbeddedBroker.consumerSettings.merging(["group.instance.id": "one"]) { $1 }
        return try KafkaConsumer(
            settings: .consumer(bootstrapServers: servers, group: "returning", options), subscription: .group(topics: ["t"]),
            logger: .silent)
    }

    private func createTopic(on servers: String) async throws {
        let administrator = KafkaAdministrator(settings: .administrator(bootstrapServers: servers), logger: .silent)
        try await administrator.create([KafkaTopic(name: "t", partitionCount: 1, replicationFactor: 1)])
        await administrator.close()
    }

    private func produce(_ count: Int, to servers: String) async throws {
        let producer = try await KafkaProducer.start(settings: .producer(bootstrapServers: servers), window: count, logger: .silent)
        for number in 0..<count {
            _ = try producer.produce(topic: "t", partition: 0, key: [], headers: [], value: [1], token: UInt64(number))
        }
        var good = 0
        while good < count {
            let deliveries = await producer.deliveries()
            try #require(!deliveries.isEmpty && deliveries.allSatisfy { $0.offset != nil })
            good += deliveries.count
        }
        await producer.close(within: .seconds(5))
    }
}
