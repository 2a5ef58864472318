import Domain
import Logging
import Postgres
import RegionSamples
import TestSupport
import Testing
import Topic

@testable import View

@Suite(.serialized)
struct ProjectionTests {
    /// Publishes `messages` and projects until every record of the log is behind the positions.
    static func project(
        _ messages: [OutgoingMessage], on broker: InMemoryBroker, into database: ViewDatabase
    ) async throws {
        let publisher = InMemoryPublisher(broker: broker, window: 1_000_000)
        try await publisher.publish(messages)
        try await drain(broker, into: database)
    }

    static func drain(_ broker: InMemoryBroker, into database: ViewDatabase) async throws {
        let store = AcceptanceStore(pool: database.pool, announcements: nil)
        let subscriber = InMemorySubscriber(broker: broker, group: "aggregator", topics: SampleFeed.topics)
        let service = ProjectorService(store: store, logger: .silent) { subscriber }
        let partitions = SampleFeed.topics.flatMap { topic in (0..<SampleFeed.partitions).map { TopicPartition(topic, $0) } }
        let written = Int64(partitions.reduce(0) { $0 + broker.log(of: $1).count })
        try await within(.seconds(120), "all records behind the positions") {
            try await withThrowingTaskGroup { group in
                group.addTask { try await service.run() }
                while try await database.behind() < written { try await Task.sleep(for: .milliseconds(20)) }
                subscriber.shutDown()
                try await group.waitForAll()
            }
        }
    }

    static func broker() -> InMemoryBroker {
        let broker = InMemoryBroker()
        for topic in SampleFeed.topics { broker.createTopic(topic, partitions: SampleFeed.partitions) }
        return broker
    }

    @Test func `Every event of the demonstration set is accepted once and leaves its rows`() async throws {
        try await ViewDatabase.with { database in
            var feed = try SampleFeed.demonstration(actions: 60)
            let broker = Self.broker()
            let messages = try feed.messages()
            try await Self.project(messages, on: broker, into: database)
            let parked = try await database.pool.query("select code, reason from parked_event limit 3").decode((String?, String?).self)
            #expect(parked.isEmpty, "\(parked)")
            #expect(try await database.count("archive") == Int64(feed.events.count))
            let actions = Set(
                feed.events.compactMap { entry -> AggregateID? in
                    if case .actionPlanned(let event) = entry.event { event.actionID } else { nil }
                })
            let stored = try await database.pool.query("select count(distinct id) from picture_1.action").only().decode(Int64.self)
            #expect(stored == Int64(actions.count))

            // Everything comes again: nothing changes.
            try await Self.project(messages, on: broker, into: database)
            #expect(try await database.count("archive") == Int64(feed.events.count))
        }
    }

    @Test func `A rebuilt model has the same hashes, and takes over`() async throws {
        try await ViewDatabase.with { database in
            var feed = try SampleFeed.demonstration(actions: 40)
            try await Self.project(try feed.messages(), on: Self.broker(), into: database)
            let rebuild = try await database.models.rebuild(chunk: 50)
            #expect(rebuild.agrees, "\(rebuild)")
            #expect(rebuild.switched)
            #expect(rebuild.live.values.contains { !$0.hasPrefix("0:") })
            #expect(try await database.models.live()?.name == "picture_2")
        }
    }
}

extension ViewDatabase {
    /// How many records of the logs are behind the stored positions.
    func behind() async throws -> Int64 {
        try await pool.withConnection { connection in
            try await connection.query("select coalesce(sum(next_offset), 0)::bigint from stream_position").only().decode(Int64.self)
        }
    }
}
