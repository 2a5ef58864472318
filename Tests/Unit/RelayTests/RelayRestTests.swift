import Outbox
import Postgres
import Relay
import TestSupport
import Testing

/// What the relay does for many events together. The rests are an hour long: whatever ends in them did not wait for their end.
struct RelayRestTests {
    private static let long = Duration.seconds(3_600)

    /// A relay that has published the first event and rests.
    private func resting(
        rest: Duration = .zero, markEvery: Duration = .milliseconds(1), log: LoggedLines = LoggedLines(),
        _ body: @Sendable @escaping (FreshOutbox, InMemoryBroker) async throws -> Void
    ) async throws -> FreshOutbox {
        let (fresh, broker) = (try await FreshOutbox(), InMemoryBroker())
        broker.createTopic("recosa.ma.action-plan.v1", partitions: 2)
        let settings = RelaySettings(
            holder: "one", poll: .milliseconds(10), rest: rest, markEvery: markEvery, pause: .milliseconds(20), stopWithin: .seconds(3),
            // Sent again, an event would be acknowledged again.
            policy: RelayPolicy(resendAfter: Self.long))
        let service = RelayService(
            outbox: fresh.outbox, wake: fresh.wake, publisher: { InMemoryPublisher(broker: broker) }, settings: settings, logger: log.logger
        )
        try await RelayServiceTests().running([service]) { _ in
            try await eventually("it looks for events") { try await fresh.outbox.state().isHeld }
            // It looks again and again meanwhile: whoever finds nothing must not rest.
            for _ in 1...20 { _ = try await fresh.outbox.state() }
            try await fresh.record([FreshOutbox.event("action:1")])
            try await eventually("the first is acknowledged") { try await Self.acknowledged(fresh) == 1 }
            try await body(fresh, broker)
        }
        return fresh
    }

    private static func acknowledged(_ fresh: FreshOutbox) async throws -> Int64 {
        try await fresh.outbox.positions().reduce(0) { $0 + $1.acknowledged }
    }

    @Test func `A relay rests after what it numbered, and what is recorded meanwhile is not numbered by itself`() async throws {
        let fresh = try await resting(rest: Self.long) { fresh, broker in
            for number in 2...10 { try await fresh.record([FreshOutbox.event("action:\(number)")]) }
            // Without a rest each would be numbered within some milliseconds, which these questions take.
            for _ in 1...20 { #expect(try await fresh.outbox.state().counts.first?.rows == 9) }
            #expect(try RelayServiceTests.everything(fresh, broker).count == 1)
        }
        await fresh.close()
    }

    @Test func `The watermark is written at once, then after a rest, and at the end`() async throws {
        let fresh = try await resting(markEvery: Self.long) { fresh, broker in
            for number in 2...10 { try await fresh.record([FreshOutbox.event("action:\(number)")]) }
            try await eventually("ten events") { try RelayServiceTests.everything(fresh, broker).count == 10 }
            #expect(try await Self.acknowledged(fresh) == 1, "one acknowledgement of many was written by itself")
        }
        #expect(try await Self.acknowledged(fresh) == 10, "a graceful stop writes what is left")
        await fresh.close()
    }

    @Test func `A watermark that could not be written is written when it can be, without another event`() async throws {
        let log = LoggedLines()
        let fresh = try await resting(log: log) { fresh, _ in
            _ = try await fresh.owner.execute("alter table outbox_published rename to away")
            try await fresh.record([FreshOutbox.event("action:2")])
            try await eventually("it could not be written") { log.all.contains { $0.hasPrefix("The watermark could not be written") } }
            #expect(try await Self.acknowledged(fresh) == 1)
            _ = try await fresh.owner.execute("alter table away rename to outbox_published")
            try await eventually("it is written") { try await Self.acknowledged(fresh) == 2 }
        }
        await fresh.close()
    }
}
