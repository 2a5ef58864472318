import Contracts
import Domain
import Logging
import Outbox
import Postgres
import Relay
import ServiceLifecycle
import Synchronization
import TestSupport
import Testing
import Topic

@Suite struct RelayServiceTests {
    /// - Parameters:
    ///   - wake: each process has one of its own; nil: that of the recorder's process.
    ///   - lease: among hundreds of other tests a process may not get to renew it for seconds.
    static func service(
        _ fresh: FreshOutbox, _ broker: InMemoryBroker, holder: String = "one", wake: OutboxWake? = nil, lease: Duration = .seconds(20),
        resendAfter: Duration = .seconds(60)
    ) -> RelayService {
        let policy = RelayPolicy(window: 50, load: 20, resendAfter: resendAfter, resendAtMost: .seconds(60), drainWithin: .seconds(2))
        let settings = RelaySettings(
            holder: holder, lease: lease, poll: .milliseconds(50), pause: .milliseconds(20), stopWithin: .seconds(3),
            policy: policy)
        return RelayService(
            outbox: fresh.outbox, wake: wake ?? fresh.wake, publisher: { InMemoryPublisher(broker: broker) }, settings: settings,
            logger: .silent)
    }

    /// What a reader by the rules of G5 makes of a log: the numbers in the order in which it applies them.
    static func applied(_ broker: InMemoryBroker, _ partition: TopicPartition) throws -> [CloudEvent] {
        var applied: [CloudEvent] = []
        for message in broker.log(of: partition) {
            let event = try CloudEvent(headers: message.headers.map { ($0.name, $0.value) }, value: message.value ?? [])
            if event.sequence == Int64(applied.count) + 1 { applied.append(event) }
        }
        return applied
    }

    static func everything(_ fresh: FreshOutbox, _ broker: InMemoryBroker) throws -> [CloudEvent] {
        try fresh.outbox.streams.streams.flatMap { try applied(broker, $0.partition) }
    }

    func running(_ services: [RelayService], _ body: @Sendable @escaping (ServiceGroup) async throws -> Void) async throws {
        let group = ServiceGroup(services: services, logger: .silent)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            defer { tasks.cancelAll() }
            try await body(group)
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
    }

    @Test func `What is recorded reaches the topic in order, and its way is known`() async throws {
        let (fresh, broker) = (try await FreshOutbox(), InMemoryBroker())
        broker.createTopic("recosa.ma.action-plan.v1", partitions: 2)
        try await running([Self.service(fresh, broker)]) { _ in
            for number in 0..<100 { try await fresh.record([FreshOutbox.event("action:\(number % 7)", "{\"n\":\(number)}")]) }
            try await eventually("100 events") { try Self.everything(fresh, broker).count == 100 }
            try await eventually("the watermark") { try await fresh.outbox.ways().allSatisfy { $0.publishedAt != nil } }
        }
        for (_, events) in Dictionary(grouping: try Self.everything(fresh, broker), by: \.subject) {
            #expect(events.map(\.subjectSequence) == (1...Int64(events.count)).map { $0 })
        }
        let state = try await fresh.outbox.state()
        #expect(state.counts.map(\.rows) == [0, 0, 100])
        #expect(!state.isHeld, "a graceful stop gives the lease back")
        await fresh.close()
    }

    @Test func `Refused messages and dying publishers lose nothing and keep the order`() async throws {
        let (fresh, broker) = (try await FreshOutbox(), InMemoryBroker())
        broker.createTopic("recosa.ma.action-plan.v1", partitions: 2)
        let publishers = Mutex<[InMemoryPublisher]>([])
        var settings = RelaySettings(
            holder: "one", lease: .seconds(2), poll: .milliseconds(50), pause: .milliseconds(10), stopWithin: .seconds(3))
        settings.policy.window = 20
        settings.policy.load = 5
        let service = RelayService(
            outbox: fresh.outbox, wake: fresh.wake,
            publisher: {
                let publisher = InMemoryPublisher(broker: broker)
                publishers.withLock { $0.append(publisher) }
                return publisher
            }, settings: settings, logger: .silent)
        try await running([service]) { _ in
            for number in 0..<120 {
                try await fresh.record([FreshOutbox.event("action:\(number % 7)")])
                if number % 20 == 5 { broker.failNextMessages(2) }
                if number % 40 == 30 { publishers.withLock { $0.last }?.raiseFatalError() }
            }
            try await eventually("120 events") { try Self.everything(fresh, broker).count == 120 }
        }
        #expect(publishers.withLock { $0.count } > 1)
        await fresh.close()
    }

    @Test func `A client that does not see a topic that is there is replaced`() async throws {
        let (fresh, broker) = (try await FreshOutbox(), InMemoryBroker())
        broker.createTopic("recosa.ma.action-plan.v1", partitions: 2)
        let made = Mutex(0)
        let settings = RelaySettings(
            holder: "one", lease: .seconds(2), poll: .milliseconds(50), pause: .milliseconds(10), renewAfter: .milliseconds(100),
            stopWithin: .seconds(3))
        let service = RelayService(
            outbox: fresh.outbox, wake: fresh.wake,
            publisher: {
                made.withLock { count in
                    count += 1
                    return count == 1 ? BlindPublisher() : InMemoryPublisher(broker: broker)
                }
            }, settings: settings, logger: .silent)
        try await running([service]) { _ in
            try await fresh.record((0..<10).map { FreshOutbox.event("action:\($0)") })
            try await eventually("10 events") { try Self.everything(fresh, broker).count == 10 }
        }
        #expect(made.withLock { $0 } == 2)
        await fresh.close()
    }

    @Test func `A standby takes over when the first is gone`() async throws {
        let (fresh, broker) = (try await FreshOutbox(), InMemoryBroker())
        broker.createTopic("recosa.ma.action-plan.v1", partitions: 2)
        let first = Self.service(fresh, broker, holder: "first", lease: .milliseconds(600))
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await first.run() }
            try await fresh.record((0..<10).map { FreshOutbox.event("action:\($0)") })
            try await eventually("10 events") { try Self.everything(fresh, broker).count == 10 }
            tasks.cancelAll()
        }
        let left = try await fresh.outbox.state()
        #expect(left.holder == "first", "a killed process gives nothing back")
        try await running([Self.service(fresh, broker, holder: "second", wake: OutboxWake(), lease: .milliseconds(600))]) { _ in
            try await fresh.record((0..<10).map { FreshOutbox.event("action:\($0)") })
            try await eventually("20 events") { try Self.everything(fresh, broker).count == 20 }
        }
        #expect(try await fresh.outbox.state().epoch > left.epoch)
        await fresh.close()
    }

    @Test func `What stays without a receipt is sent again, and what has one is not`() async throws {
        let (fresh, broker) = (try await FreshOutbox(), InMemoryBroker())
        broker.createTopic("recosa.ma.action-plan.v1", partitions: 2)
        try await running([Self.service(fresh, broker, resendAfter: .milliseconds(300))]) { _ in
            try await fresh.record([FreshOutbox.event("action:1")])
            let index = try #require(try await fresh.outbox.ways().first.flatMap { fresh.outbox.streams.index(partition: $0.partition) })
            let partition = fresh.outbox.streams.streams[index].partition
            try await eventually("a second copy") { broker.log(of: partition).count >= 2 }
            _ = try await fresh.outbox.pool.transaction { transaction in
                try await fresh.outbox.receive(
                    [(StreamMark(index: index, sequence: 1), Instant(microseconds: 1_700_000_000_000_000))], in: transaction)
            }.get()
            #expect(try await fresh.outbox.ways().first?.receivedAt != nil)
            #expect(try await fresh.outbox.state().counts.last?.rows == 0)
            #expect(try await fresh.outbox.requestReplay(StreamMark(index: index, sequence: 1), reason: "test"))
            let copies = broker.log(of: partition).count
            try await eventually("a copy on request") { broker.log(of: partition).count > copies }
        }
        await fresh.close()
    }
}
