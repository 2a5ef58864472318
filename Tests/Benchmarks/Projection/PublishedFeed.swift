import Domain
import Foundation
import Kafka
import Logging
import PlainLibrdkafka
import Share
import Tansu
import Topic
import View

/// The feed in a broker's topics.
struct PublishedFeed: Sendable {
    let broker: TansuBroker
    /// How many events each topic has.
    private let counts: [String: Int]

    struct NotDelivered: Error {}

    /// Starts a broker, makes the topics and publishes every event; its payload goes to `payloads` too.
    static func publish(_ feed: EventFeed, payloads: PayloadFile.Writer) async throws -> PublishedFeed {
        let broker = try await TansuBroker.start()
        let administrator = KafkaAdministrator(
            settings: .administrator(bootstrapServers: broker.bootstrapServers), logger: RegionDatabase.silent)
        try await administrator.create(
            EventFeed.topics.map { KafkaTopic(name: $0, partitionCount: EventFeed.partitions, replicationFactor: 1) })
        await administrator.close()
        let publisher = try await KafkaPublisher(
            settings: .producer(bootstrapServers: broker.bootstrapServers), window: portion, logger: RegionDatabase.silent)
        var counts: [String: Int] = [:]
        var portion: [OutgoingMessage] = []
        try await feed.write { message in
            counts[message.topic, default: 0] += 1
            try payloads.append(message.value)
            portion.append(message)
            guard portion.count == Self.portion else { return }
            try await deliver(portion, by: publisher)
            portion.removeAll(keepingCapacity: true)
        }
        try await deliver(portion, by: publisher)
        try payloads.flush()
        await publisher.close(within: .seconds(5))
        return PublishedFeed(broker: broker, counts: counts)
    }

    private static let portion = 5_000

    private static func deliver(_ messages: [OutgoingMessage], by publisher: KafkaPublisher) async throws {
        try await publisher.publish(messages)
        var missing = messages.count
        while missing > 0 {
            let reports = await publisher.nextReports()
            guard !reports.isEmpty, reports.allSatisfy({ $0.outcome == .persisted }) else { throw NotDelivered() }
            missing -= reports.count
        }
    }

    /// Every record read once by a plain program, topic after topic.
    func plainConsume() throws -> Duration {
        let settings = KafkaSettings.consumer(
            bootstrapServers: broker.bootstrapServers, group: "plain", TansuBroker.consumerSettings.merging(PlainLibrary.fetching) { $1 })
        return try counts.reduce(.zero) { sum, topic in
            try sum + PlainLibrary.time(settings) { plain_consume($0, topic.key, EventFeed.partitions, Int32(topic.value)) }
        }
    }

    /// As the aggregator reads, but for the group: who joins one waits for the others first.
    func subscriber(_ limits: ConsumerLimits) throws -> KafkaSubscriber {
        let partitions = EventFeed.topics.flatMap { topic in
            (0..<EventFeed.partitions).map { KafkaPartition(topic: topic, partition: $0) }
        }
        let settings = TansuBroker.consumerSettings.merging(["queued.min.messages": "\(ProjectorService.fetchedAhead)"]) { $1 }
        return try KafkaSubscriber(
            settings: .consumer(bootstrapServers: broker.bootstrapServers, group: "benchmark", settings),
            subscription: .partitions(partitions), limits: limits, logger: RegionDatabase.silent)
    }
}
