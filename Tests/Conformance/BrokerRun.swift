import Foundation
import TestSupport
import Topic

/// Starts a broker, gives the test a topic of its own, and leaves nothing behind.
func withBroker(
    _ kind: BrokerKind, partitions: Int32 = 3, _ body: @escaping @Sendable (any BrokerUnderTest, String) async throws -> Void
) async throws {
    let broker = try await kind.start()
    let topic = "law-\(UUID().uuidString.lowercased())"
    do {
        try await broker.createTopic(topic, partitions: partitions)
        try await within(.seconds(60), "the law on \(kind)") { try await body(broker, topic) }
    } catch {
        await broker.stop()
        throw error
    }
    await broker.stop()
}

func message(_ topic: String, _ partition: Int32, _ number: Int) -> OutgoingMessage {
    OutgoingMessage(
        topic: topic, partition: partition, key: Array("key-\(number)".utf8), headers: [MessageHeader("number", String(number))],
        value: Array("value \(number)".utf8), token: UInt64(number))
}

extension Publisher {
    /// Publishes and returns the reports of all; for messages that fit the window.
    func publishAndWait(_ messages: [OutgoingMessage]) async throws -> [DeliveryReport] {
        try await publish(messages)
        var reports: [DeliveryReport] = []
        while reports.count < messages.count {
            let next = await nextReports()
            if next.isEmpty { break }
            reports += next
        }
        return reports
    }
}

extension BrokerUnderTest {
    /// Reads from these offsets (the beginning unless said) until the condition holds for everything read.
    func read(
        _ topic: String, from start: Int64 = StartOffset.beginning, group: String = UUID().uuidString, batchCount: Int = 500,
        until condition: @escaping @Sendable ([IncomingMessage]) -> Bool
    ) async throws -> [IncomingMessage] {
        let subscriber = try makeSubscriber(group: group, topics: [topic], batchCount: batchCount)
        let seen = Recorder<IncomingMessage>()
        try await subscriber.run(
            startOffsets: { Dictionary(uniqueKeysWithValues: $0.map { ($0, start) }) },
            onBatch: { _, batch in
                seen.add(contentsOf: batch)
                if condition(seen.all) { subscriber.shutDown() }
            })
        return seen.all
    }
}
