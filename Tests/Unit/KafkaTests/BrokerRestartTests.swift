import Embedded
import Foundation
import Kafka
import TestSupport
import Testing

@Suite("A broker that dies", .serialized)
struct BrokerRestartTests {
    @Test("killed and started again while a producer works: typed errors, then it works again in the same process")
    func killed() async throws {
        let folder = FileManager.default.temporaryDirectory.path + "/recosa-kill-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var broker = try await EmbeddedBroker.start(folder: folder, logger: .silent)
        let port = broker.port
        try await KafkaAdministrator.createTopic(on: broker.bootstrapServers)
        var producer = try await start(broker.bootstrapServers)
        var token: UInt64 = 0
        var failures: [KafkaError] = []
        for round in 0..<2 {
            try await deliver(10, &token, producer)
            await broker.kill()
            try send(&token, producer)
            // message.timeout.ms: the report comes while nobody listens on the port.
            failures += await producer.deliveries().compactMap(\.error)
            broker = try await EmbeddedBroker.start(folder: folder, port: port, logger: .silent)
            // Killed, it may have lost the topic with its last seconds.
            try await KafkaAdministrator.createTopic(on: broker.bootstrapServers)
            if round == 0 { try await recover(&producer, &token, broker.bootstrapServers) }
        }
        #expect(failures.count == 2 && failures.allSatisfy { $0.isRetriable || $0.isFatal })
        try await recover(&producer, &token, broker.bootstrapServers)
        await producer.close(within: .seconds(3))
        await broker.stop()
    }

    private func start(_ servers: String) async throws -> KafkaProducer {
        try await KafkaProducer.start(
            settings: .producer(bootstrapServers: servers, ["message.timeout.ms": "1500"]), window: 100, logger: .silent)
    }

    private func send(_ token: inout UInt64, _ producer: KafkaProducer) throws(KafkaError) {
        token += 1
        _ = try producer.produce(topic: "t", partition: 0, key: [], headers: [], value: [1], token: token)
    }

    private func deliver(_ count: Int, _ token: inout UInt64, _ producer: KafkaProducer) async throws {
        for _ in 0..<count { try send(&token, producer) }
        var persisted = 0
        while persisted < count {
            let deliveries = await producer.deliveries()
            try #require(!deliveries.isEmpty && deliveries.allSatisfy { $0.status == .persisted })
            persisted += deliveries.count
        }
    }

    /// As the relay does: after a failure it goes back and sends again; after a fatal error with a new producer.
    private func recover(_ producer: inout KafkaProducer, _ token: inout UInt64, _ servers: String) async throws {
        for _ in 0..<20 {
            do {
                try send(&token, producer)
                if await producer.deliveries().contains(where: { $0.status == .persisted }) { return }
            } catch {
                try #require(error.isFatal)
                await producer.close(within: .seconds(1))
                producer = try await start(servers)
            }
        }
        Issue.record("no message went through after the restart")
    }
}
