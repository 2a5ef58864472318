import Contracts
import Domain
import Foundation
import Postgres
import Testing
import TestSupport

/// Two aggregators share the streams of four countries while whatever can be ended is ended.
@Suite("Faults: two aggregators while they, the broker, its log and the database are ended", .serialized)
struct RegionalFaultTests {
    private static let countries = ["ma", "ci", "ml", "sn"]
    private static let aggregators = ["region", "region2"]
    /// Above `session.timeout.ms`: the group has gone on without the paused one when it wakes up.
    private static let beyondTheSession = Duration.seconds(12)

    @Test("no event is lost, none is taken twice, sums are exact, and nothing waits 15 s after the last fault")
    func twoAggregators() async throws {
        let services = try await ServicesUnderTest.prepare()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for instance in Self.countries + ["region"] { group.addTask { try await services.start(instance) } }
            try await group.waitForAll()
        }
        try await services.start("region2")
        let writers = Self.countries.map { MinistryUnderTest(services, country: $0) }
        let writing = WritingTime()
        let begun = ContinuousClock.now
        let ended = try await withThrowingTaskGroup(of: ContinuousClock.Instant?.self) { group in
            for (country, writer) in writers.enumerated() {
                for lane in 0..<4 {
                    group.addTask {
                        // Two events a plan, sixteen lanes: 300 events/s, or as many as this machine can take.
                        let pace = Duration.milliseconds(2 * 16 * 1_000 / 300)
                        var next = ContinuousClock.now
                        var written = 0
                        while !writing.isOver {
                            try await writer.write(plans: 1, from: (country * 16 + lane) * 1_000_000 + written)
                            written += 1
                            // What a fault held up is made good: the pace is that of the whole time.
                            next += pace
                            try await Task.sleep(until: next, clock: .continuous)
                        }
                        return nil
                    }
                }
            }
            group.addTask {
                defer { writing.end() }
                try await Self.faults(services)
                let last = ContinuousClock.now
                let rest = begun + .seconds(60) - last
                if rest > .zero { try await Task.sleep(for: rest) }
                return last
            }
            var last = ContinuousClock.now
            for try await instant in group { if let instant { last = instant } }
            return last
        }
        let written = ContinuousClock.now - begun
        try await Self.expectPromises(services, lastFault: ended, written: written)
        let endings = await services.end()
        #expect(endings.isEmpty, "everything ends when asked: \(endings)")
    }

    private static func faults(_ services: ServicesUnderTest) async throws {
        for round in 0..<2 {
            for aggregator in aggregators {
                await services.kill(aggregator)
                try await services.start(aggregator)
            }
            try await services.killBroker(thatLosesItsLog: round == 1)
            let paused = aggregators[round]
            services.pause(paused)
            // The time of the fault itself; nothing is waited for.
            try await Task.sleep(for: beyondTheSession)
            services.goOn(paused)
            try await services.killPostgres()
        }
    }

    private static func expectPromises(
        _ services: ServicesUnderTest, lastFault: ContinuousClock.Instant, written: Duration
    ) async throws {
        // At the end, too, nothing waits longer than later events may, see below.
        let deadline = max(lastFault + .seconds(15), .now + .seconds(5)) - .now
        var isLate = false
        do { try await settled(services, within: deadline) } catch {
            isLate = true
            Issue.record("something waits 15 s after the last fault")
        }
        // What the picture says is looked at all the same.
        if isLate { try await settled(services, within: .seconds(120)) }
        print("region: nothing waits \(ContinuousClock.now - lastFault) after the last fault")
        try await expectCaughtUp(services, lastFault: lastFault)
        var committed: [String] = []
        for country in countries { committed += try await services.committed(in: country) }
        let archived = try await services.ask("region", "select id::text from archive") { try $0.decode(String.self) }
        #expect(Set(archived) == Set(committed), "no event is lost, and none is there that nobody committed")
        #expect(archived.count == committed.count, "none is taken twice")
        let sums = try await services.ask(
            "region",
            """
            select (select events from acceptance_clock), (select coalesce(sum(last_sequence), 0)::bigint from stream_position),
                (select count(*) from parked_event), (select count(*) from rejected_record)
            """
        ) { try $0.only().decode((Int64, Int64, Int64, Int64).self) }
        #expect(sums.0 == Int64(committed.count) && sums.1 == Int64(committed.count), "\(sums)")
        #expect(sums.2 == 0 && sums.3 == 0, "nothing is parked, nothing rejected: \(sums)")
        let plans = try await services.ask("region", "select count(distinct subject) from archive") { try $0.only().decode(Int64.self) }
        let picture = try await services.regional("committee").get("/v1/figures?id=plans.count")
        let shown = picture["entries"]?.elements?.first?["figure"]?["value"]?["value"]
        #expect(shown?.text == "\(plans)" || shown == .number("\(plans)"), "the figure counts each plan once: \(plans)")
        print("region: \(committed.count) events in \(written), \(Int(Double(committed.count) / (written / .seconds(1)))) a second")
    }

    /// While writing went on, by the stamps of the databases, which have one clock: from ten seconds after the last fault on nothing
    /// waited for more than five, so that fifteen seconds after it nothing of the faults was left.
    private static func expectCaughtUp(_ services: ServicesUnderTest, lastFault: ContinuousClock.Instant) async throws {
        let sinceFault = (ContinuousClock.now - lastFault) / .microseconds(1)
        let fault = Int64(Date().timeIntervalSince1970 * 1_000_000 - sinceFault)
        let acceptances = try await services.ask("region", "select id::text, accepted_at from archive") {
            try $0.decode((String, Instant).self)
        }
        let accepted = Dictionary(acceptances.map { ($0.0, $0.1.microseconds) }) { first, _ in first }
        var waits: [Int64] = []
        for country in countries {
            let recorded = try await services.ask(country, "select event_id::text, recorded_at from outbox") {
                try $0.decode((String, Instant).self)
            }
            for (id, time) in recorded where time.microseconds > fault + 10_000_000 {
                waits.append((accepted[id] ?? .max) - time.microseconds)
            }
            let left = recorded.count { $0.1.microseconds <= fault + 10_000_000 && accepted[$0.0] ?? .max > fault + 15_000_000 }
            #expect(left == 0, "\(left) events of \(country) still waited 15 s after the last fault")
        }
        let longest = try #require(waits.max(), "writing goes on for ten seconds after the last fault")
        #expect(longest <= 5_000_000, "an event waited \(longest / 1_000) ms")
        print("region: of \(waits.count) events from 10 s after the last fault on none waited longer than \(longest / 1_000) ms")
    }

    private static func settled(_ services: ServicesUnderTest, within time: Duration) async throws {
        try await eventually("the region has received everything", within: time) {
            for country in countries where (try? await services.unreceived(from: country)) != 0 { return false }
            return true
        }
    }
}
