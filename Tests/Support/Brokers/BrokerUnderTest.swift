import Embedded
import Foundation
import Kafka
package import Topic

/// A running broker that a test owns, and how to reach it.
package protocol BrokerUnderTest: Sendable {
    func createTopic(_ name: String, partitions: Int32) async throws
    func makePublisher(window: Int) async throws -> any Publisher
    func makeSubscriber(group: String, topics: [String], batchCount: Int) throws -> any Subscriber
    /// The next messages fail once, with an error that passes.
    func failNextMessages(_ count: Int) async
    /// Goes away; what it has acknowledged stays.
    func takeDown() async
    func bringUp() async throws
    func stop() async
}

struct InMemoryBrokerUnderTest: BrokerUnderTest {
    let broker = InMemoryBroker()

    func createTopic(_ name: String, partitions: Int32) { broker.createTopic(name, partitions: partitions) }
    func makePublisher(window: Int) -> any Publisher { InMemoryPublisher(broker: broker, window: window) }
    func makeSubscriber(group: String, topics: [String], batchCount: Int) -> any Subscriber {
        InMemorySubscriber(broker: broker, group: group, topics: topics, batchCount: batchCount)
    }
    func failNextMessages(_ count: Int) { broker.failNextMessages(count) }
    func takeDown() { broker.takeDown() }
    func bringUp() { broker.bringUp() }
    func stop() {}
}

struct MockClusterUnderTest: BrokerUnderTest {
    let cluster: MockCluster

    init() throws { cluster = try MockCluster() }

    func createTopic(_ name: String, partitions: Int32) throws { try cluster.createTopic(name, partitions: partitions) }

    /// One request in flight: the mock acknowledges what it then loses otherwise (pitfall table of the mock). Messages
    /// time out quickly, so that a failure is seen in a test's time.
    func makePublisher(window: Int) async throws -> any Publisher {
        try await KafkaPublisher(
            settings: .producer(bootstrapServers: cluster.bootstrapServers, ["max.in.flight": "1", "message.timeout.ms": "4000"]),
            window: window, logger: .silent)
    }

    /// The mock lets a group wait for its session timeout before it gives out partitions, and an empty fetch for all of its
    /// waiting time.
    func makeSubscriber(group: String, topics: [String], batchCount: Int) throws -> any Subscriber {
        let settings = KafkaSettings.consumer(
            bootstrapServers: cluster.bootstrapServers, group: group,
            ["session.timeout.ms": "3000", "heartbeat.interval.ms": "200", "fetch.wait.max.ms": "10"])
        return try KafkaSubscriber(
            settings: settings, subscription: .group(topics: topics), limits: ConsumerLimits(batchCount: batchCount), logger: .silent)
    }

    /// An error that librdkafka does not try again by itself, so that the caller sees it.
    func failNextMessages(_ count: Int) {
        cluster.fail(.produce, with: [.messageTooLarge])
    }

    func takeDown() { cluster.takeDown() }
    func bringUp() { cluster.bringUp() }
    func stop() {}
}

/// The embedded broker, with a folder of its own that goes with it.
final class EmbeddedBrokerUnderTest: BrokerUnderTest {
    private let folder: String
    private let port: UInt16
    private let running: RunningBroker

    init() async throws {
        folder = FileManager.default.temporaryDirectory.path + "/recosa-broker-\(UUID().uuidString)"
        let broker = try await EmbeddedBroker.start(folder: folder, logger: .silent)
        port = broker.port
        running = RunningBroker(broker)
    }

    private actor RunningBroker {
        var broker: EmbeddedBroker?
        init(_ broker: EmbeddedBroker) { self.broker = broker }
        func replace(by other: EmbeddedBroker?) -> EmbeddedBroker? {
            defer { broker = other }
            return broker
        }
    }

    private var bootstrapServers: String { "127.0.0.1:\(port)" }

    func createTopic(_ name: String, partitions: Int32) async throws {
        let administrator = KafkaAdministrator(settings: .administrator(bootstrapServers: bootstrapServers), logger: .silent)
        try await administrator.create([KafkaTopic(name: name, partitionCount: partitions, replicationFactor: 1)])
        await administrator.close()
    }

    func makePublisher(window: Int) async throws -> any Publisher {
        try await KafkaPublisher(settings: .producer(bootstrapServers: bootstrapServers), window: window, logger: .silent)
    }

    func makeSubscriber(group: String, topics: [String], batchCount: Int) throws -> any Subscriber {
        var settings = EmbeddedBroker.consumerSettings
        settings.merge(["session.timeout.ms": "6000", "heartbeat.interval.ms": "200"]) { $1 }
        return try KafkaSubscriber(
            settings: .consumer(bootstrapServers: bootstrapServers, group: group, settings), subscription: .group(topics: topics),
            limits: ConsumerLimits(batchCount: batchCount), logger: .silent)
    }

    /// It has no errors on command; the laws that need them are not held against it.
    func failNextMessages(_ count: Int) {}

    func takeDown() async { await running.replace(by: nil)?.stop() }

    func bringUp() async throws {
        _ = await running.replace(by: try await EmbeddedBroker.start(folder: folder, port: port, logger: .silent))
    }

    func stop() async {
        await takeDown()
        try? FileManager.default.removeItem(atPath: folder)
    }
}
