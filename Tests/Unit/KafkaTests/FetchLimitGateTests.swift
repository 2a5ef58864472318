import Embedded
import Kafka
import Tansu
import TestSupport
import Testing

/// The broker behind the relay is asked for 16 KiB and would answer with all it has.
@Suite("A broker that is made to honour fetch limits", .serialized)
struct FetchLimitGateTests {
    private static let count = 400
    /// Of the answer, besides its batches.
    private static let frame = 200

    @Test("sends no more than was asked for, and everything in the end; nobody goes past the relay")
    func limits() async throws {
        let broker = try await EmbeddedBroker.start(folder: TestFolders.make("limits"), logger: .silent)
        TestFolders.endAtExit(broker.processID)
        try await KafkaAdministrator.createTopic(on: broker.bootstrapServers)
        // Batches of some 5 kB, which do not get smaller by compression.
        try await KafkaProducer.send(
            (0..<Self.count).map { [UInt8](repeating: UInt8($0 % 256), count: 500) }, to: broker.bootstrapServers,
            ["batch.num.messages": "10", "compression.type": "none"])
        let passed = FetchLimitGate.Passed()
        let relay = try await BrokerRelay.start(to: Int(broker.port)) { FetchLimitGate(port: $0, passed: passed) }
        let seen = Recorder<Int64>()
        let consumer = try KafkaConsumer(
            settings: .consumer(bootstrapServers: "127.0.0.1:\(relay.port)", group: "limits", EmbeddedBroker.consumerSettings),
            subscription: .group(topics: ["t"]), logger: .silent)
        try await withThrowingTaskGroup { group in
            group.addTask {
                try await consumer.run(
                    startOffsets: { Dictionary(uniqueKeysWithValues: $0.map { ($0, -2) }) },
                    work: { batches in for await batch in batches { seen.add(contentsOf: batch.map(\.offset)) } }, onRevoke: { _ in })
            }
            try await eventually("everything has come") { seen.all.count >= Self.count }
            consumer.shutDown()
            try await group.waitForAll()
        }
        #expect(seen.all == Array(0..<Int64(Self.count)))
        #expect(passed.cut > 0, "the broker would have sent more")
        #expect((1_000...16_384 + Self.frame).contains(passed.largest), "\(passed.largest) bytes at once")
        await relay.stop()
        await broker.stop()
    }
}
