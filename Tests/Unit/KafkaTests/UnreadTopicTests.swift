import Embedded
import Logging
import TestSupport
import Testing

@testable import Kafka

@Suite("A topic that the group gives to nobody", .serialized)
struct UnreadTopicTests {
    private let now = ContinuousClock.now

    @Test("is looked for a while after an assignment without it, and again after each such while, until the group divides anew")
    func watch() {
        var watch = TopicWatch(.group(topics: ["t", "u"]), patience: .seconds(5))
        #expect(looks(&watch, at: [60]) == [], "nothing was assigned yet")
        watch.assigned([KafkaPartition(topic: "t", partition: 0)], now: now)
        #expect(watch.missing == ["u"])
        #expect(looks(&watch, at: [4, 5, 9, 10]) == [5, 10])
        watch.revoked()
        #expect(looks(&watch, at: [60]) == [])
        watch.assigned([], now: now)
        #expect(watch.missing == ["t", "u"])
        #expect(looks(&watch, at: [5]) == [5])
        watch.assigned([KafkaPartition(topic: "u", partition: 0), KafkaPartition(topic: "t", partition: 0)], now: now)
        #expect(looks(&watch, at: [60]) == [], "all topics are read here")
    }

    /// Those of the seconds at which it is time to look.
    private func looks(_ watch: inout TopicWatch, at seconds: [Int]) -> [Int] {
        seconds.filter { watch.isDue(now: now + .seconds($0)) }
    }

    @Test("Whoever reads partitions by itself misses none")
    func partitions() {
        var watch = TopicWatch(.partitions([KafkaPartition(topic: "t", partition: 0)]), patience: .zero)
        watch.assigned([], now: now)
        #expect(looks(&watch, at: [60]) == [])
    }

    /// What librdkafka 2.0.2 brings about by itself in a race is brought about here by a member that never looks for topics again.
    @Test("is read as soon as it exists, also by a member that keeps its name while it restarts", arguments: [nil, "one"])
    func unread(name: String?) async throws {
        let broker = try await Self.broker(topic: "t")
        var options = ["topic.metadata.refresh.interval.ms": "-1"]
        options["group.instance.id"] = name
        let member = try Member(broker, topics: ["t", "u"], options)
        try await withThrowingTaskGroup { group in
            group.addTask { try await member.run() }
            try await eventually("what exists is assigned") { member.topics == ["t"] }
            try await KafkaAdministrator.createTopic("u", on: broker.bootstrapServers)
            try await eventually("both are assigned") { member.topics == ["t", "u"] }
            member.shutDown()
            try await group.waitForAll()
        }
        await broker.stop()
    }

    @Test("is not one that another member reads, nor one that does not exist: who has nothing to read waits for its turn")
    func surplus() async throws {
        let broker = try await Self.broker(topic: "t")
        let log = LoggedLines()
        let reader = try Member(broker, topics: ["t", "v"], logger: log.logger)
        let surplus = try Member(broker, topics: ["t", "v"], logger: log.logger)
        try await withThrowingTaskGroup { group in
            group.addTask { try await reader.run() }
            try await eventually("one reads") { reader.topics == ["t"] }
            group.addTask { try await surplus.run() }
            try await eventually("the group has divided the only partition between both") {
                reader.divisions.all.count >= 2 && surplus.divisions.all.count >= 1 && reader.topics != surplus.topics
            }
            let (leaves, stays) = surplus.topics.isEmpty ? (reader, surplus) : (surplus, reader)
            leaves.shutDown()
            try await eventually("the other has taken over") { stays.topics == ["t"] }
            stays.shutDown()
            try await group.waitForAll()
        }
        #expect(!log.all.contains { $0.contains("joining it again") })
        await broker.stop()
    }

    private static func broker(topic: String) async throws -> EmbeddedBroker {
        let broker = try await EmbeddedBroker.start(folder: TestFolders.make("unread"), logger: .silent)
        TestFolders.endAtExit(broker.processID)
        try await KafkaAdministrator.createTopic(topic, on: broker.bootstrapServers)
        return broker
    }

    /// Keeps what it was given; what it reads it drops.
    private final class Member: Sendable {
        let divisions = Recorder<[KafkaPartition]>()
        private let consumer: KafkaConsumer

        init(_ broker: EmbeddedBroker, topics: [String], _ options: [String: String] = [:], logger: Logger = .silent) throws {
            let options = EmbeddedBroker.consumerSettings.merging(options) { $1 }
            consumer = try KafkaConsumer(
                settings: .consumer(bootstrapServers: broker.bootstrapServers, group: "unread", options),
                subscription: .group(topics: topics), limits: ConsumerLimits(unreadWait: .milliseconds(100)), logger: logger)
        }

        var topics: Set<String> { Set((divisions.all.last ?? []).map(\.topic)) }

        func run() async throws {
            try await consumer.run(
                startOffsets: { partitions in
                    self.divisions.add(partitions)
                    return Dictionary(uniqueKeysWithValues: partitions.map { ($0, -2) })
                }, work: { batches in for await _ in batches {} }, onRevoke: { _ in })
        }

        func shutDown() { consumer.shutDown() }
    }
}
