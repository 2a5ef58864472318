import Kafka
import TestSupport
import Testing

@Suite("Kafka producer", .serialized)
struct ProducerTests {
    private func withProducer(
        window: Int = 100, _ overrides: [String: String] = [:],
        _ body: @escaping @Sendable (MockCluster, KafkaProducer) async throws -> Void
    ) async throws {
        let cluster = try MockCluster()
        try cluster.createTopic("t", partitions: 2)
        var settings = ["max.in.flight": "1", "message.timeout.ms": "5000"]
        settings.merge(overrides) { $1 }
        let producer = try await KafkaProducer.start(
            settings: .producer(bootstrapServers: cluster.bootstrapServers, settings), window: window, logger: .silent)
        try await within(.seconds(30), "the test") { try await body(cluster, producer) }
        await producer.close(within: .seconds(5))
    }

    private func send(_ producer: KafkaProducer, _ topic: String = "t", partition: Int32 = 0, bytes: Int = 3) throws(KafkaError) {
        let accepted = try producer.produce(
            topic: topic, partition: partition, key: [1], headers: [KafkaHeader(name: "a", value: [2])],
            value: [UInt8](repeating: 7, count: bytes), token: 5)
        #expect(accepted)
    }

    @Test("a 2 MiB message is refused, with the setting to raise")
    func tooLarge() async throws {
        try await withProducer { _, producer in
            let error = #expect(throws: KafkaError.self) { try send(producer, bytes: 2 << 20) }
            #expect(error?.name == "MSG_SIZE_TOO_LARGE" && error?.setting == "message.max.bytes" && error?.isRetriable == false)
        }
    }

    @Test("a message to a partition that is not there is reported or refused, and the producer lives on")
    func noPartition() async throws {
        try await withProducer { _, producer in
            try send(producer)
            _ = await producer.deliveries()
            let error = #expect(throws: KafkaError.self) { try send(producer, partition: 9) }
            #expect(error?.name == "_UNKNOWN_PARTITION")
            try send(producer, partition: 1)
            #expect(await producer.deliveries().map(\.status) == [.persisted])
        }
    }

    @Test("a fatal error is typed, ends the producer, and a new one works")
    func fatal() async throws {
        try await withProducer { cluster, producer in
            try send(producer)
            _ = await producer.deliveries()
            // RD_KAFKA_RESP_ERR_OUT_OF_ORDER_SEQUENCE_NUMBER
            producer.raiseFatalErrorForTest(code: 45, reason: "the test wanted it")
            let error = #expect(throws: KafkaError.self) { while true { try send(producer) } }
            #expect(error?.isFatal == true && error?.name == "OUT_OF_ORDER_SEQUENCE_NUMBER" && error?.isRetriable == false)
            await producer.close(within: .seconds(2))
            let next = try await KafkaProducer.start(
                settings: .producer(bootstrapServers: cluster.bootstrapServers), window: 10, logger: .silent)
            try send(next)
            #expect(await next.deliveries().map(\.status) == [.persisted])
            await next.close(within: .seconds(2))
        }
    }

    @Test("purging reports what was under way, once each")
    func purge() async throws {
        try await withProducer { cluster, producer in
            try send(producer)
            _ = await producer.deliveries()
            cluster.setRoundTrip(.seconds(60))
            for _ in 0..<20 { try send(producer) }
            await producer.purge()
            let deliveries = await producer.deliveries()
            #expect(deliveries.count == 20 && deliveries.allSatisfy { $0.error?.name.hasPrefix("_PURGE") == true })
            cluster.setRoundTrip(.zero)
        }
    }

    @Test("a full window refuses the next message until a report is taken")
    func window() async throws {
        try await withProducer(window: 2) { _, producer in
            try send(producer)
            try send(producer)
            let third = try producer.produce(topic: "t", partition: 0, key: [], headers: [], value: [], token: 1)
            #expect(!third)
            var taken = 0
            while taken == 0 { taken = await producer.deliveries().count }
            try send(producer)
        }
    }

    @Test("a waiting reader of reports is let go by cancellation")
    func cancellation() async throws {
        try await withProducer { _, producer in
            await withTaskGroup { group in
                group.addTask { await producer.deliveries().count }
                group.cancelAll()
                #expect(await group.next() == 0)
            }
        }
    }
}
