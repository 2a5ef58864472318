import Kafka
import Tansu
import Topic

/// Tansu behind its relay, in memory.
struct TansuBrokerUnderTest: BrokerUnderTest {
    private let broker: TansuBroker

    init() async throws { broker = try await TansuBroker.start() }

    func createTopic(_ name: String, partitions: Int32) async throws {
        let administrator = KafkaAdministrator(settings: .administrator(bootstrapServers: broker.bootstrapServers), logger: .silent)
        try await administrator.create([KafkaTopic(name: name, partitionCount: partitions, replicationFactor: 1)])
        await administrator.close()
    }

    func makePublisher(window: Int) async throws -> any Publisher {
        try await KafkaPublisher(settings: .producer(bootstrapServers: broker.bootstrapServers), window: window, logger: .silent)
    }

    func makeSubscriber(group: String, topics: [String], batchCount: Int) throws -> any Subscriber {
        var settings = TansuBroker.consumerSettings
        settings.merge(["session.timeout.ms": "6000", "heartbeat.interval.ms": "200"]) { $1 }
        return try KafkaSubscriber(
            settings: .consumer(bootstrapServers: broker.bootstrapServers, group: group, settings), subscription: .group(topics: topics),
            limits: ConsumerLimits(batchCount: batchCount), logger: .silent)
    }

    /// It has neither errors on command nor a disk to come back with; the laws that need them are not held against it.
    func failNextMessages(_ count: Int) {}
    func takeDown() {}
    func bringUp() {}

    func stop() async { await broker.stop() }
}
