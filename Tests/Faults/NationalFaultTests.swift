import Domain
import Embedded
import Foundation
import Postgres
import Synchronization
import Testing
import TestSupport

/// Two processes of one country, sixteen writers, and whatever can be ended is ended while they write.
@Suite("Faults: sixteen writers while relay, broker and sessions of the database are ended", .serialized)
struct NationalFaultTests {
    private static let instances = ["ma", "ma2"]
    /// Of the relay's lease, `RelaySettings.lease`.
    private static let twiceTheLease = Duration.seconds(12)

    @Test("every committed event is on the topic, in order, numbered without gap; nothing is there that was not committed")
    func sixteenWriters() async throws {
        let services = try await ServicesUnderTest.prepare()
        for instance in Self.instances + ["region"] { try await services.start(instance) }
        let ministry = MinistryUnderTest(services, country: "ma", doors: Self.instances)
        let writing = WritingTime()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<16 {
                group.addTask {
                    var written = 0
                    while !writing.isOver {
                        try await ministry.write(plans: 1, from: writer * 1_000_000 + written)
                        written += 1
                    }
                }
            }
            group.addTask {
                while !writing.isOver {
                    // This is the rate of the faults; nothing is waited for.
                    try await Task.sleep(for: .milliseconds(.random(in: 300...900)))
                    _ = try? await services.terminateSessions(of: "ma", atMost: 3)
                }
            }
            group.addTask {
                defer { writing.end() }
                let begun = ContinuousClock.now
                for round in 0..<10 {
                    try await Self.killTheRelay(of: services)
                    if [2, 5, 8].contains(round) { try await Self.pauseTheRelay(of: services) }
                    if round == 4 { try await services.killBroker() }
                }
                let time = ContinuousClock.now - begun
                if time < .seconds(20) { try await Task.sleep(for: .seconds(20) - time) }
                print("national: ten kills, three pauses, one broker, sessions at random, in \(time)")
            }
            try await group.waitForAll()
        }
        try await Self.expectPromises(services, ministry)
        let endings = await services.end()
        #expect(endings.isEmpty, "everything ends when asked: \(endings)")
    }

    private static func holder(of services: ServicesUnderTest) async throws -> (instance: String, epoch: Int64) {
        let found = Mutex<(instance: String, epoch: Int64)?>(nil)
        try await eventually("one of the two publishes", within: .seconds(60)) {
            // Its session may be one of those that are ended.
            guard let relay = try? await services.relay(of: "ma", among: instances) else { return false }
            found.withLock { $0 = relay }
            return true
        }
        return try #require(found.withLock { $0 })
    }

    private static func killTheRelay(of services: ServicesUnderTest) async throws {
        let relay = try await holder(of: services)
        await services.kill(relay.instance)
        try await services.start(relay.instance)
    }

    /// The other takes over; then the first wakes up and believes for a moment that it still publishes.
    private static func pauseTheRelay(of services: ServicesUnderTest) async throws {
        let relay = try await holder(of: services)
        services.pause(relay.instance)
        let woken = ContinuousClock.now + twiceTheLease
        try await eventually("the other publishes, and twice the lease is over", within: .seconds(90)) {
            let next = try? await services.relay(of: "ma", among: instances)
            return ContinuousClock.now >= woken && (next?.epoch ?? 0) > relay.epoch
        }
        services.goOn(relay.instance)
    }

    private static func expectPromises(_ services: ServicesUnderTest, _ ministry: MinistryUnderTest) async throws {
        try await eventually("everything was received by the region", within: .seconds(180)) {
            (try? await services.unreceived(from: "ma")) == 0
        }
        let committed = try await services.committed(in: "ma")
        #expect(committed.count > 100 && Set(ministry.recorded).isSubset(of: committed), "what was answered was committed")
        let violations = HistoryChecker.violations(recorded: committed, published: try await services.published(by: .ma))
        #expect(violations.isEmpty, "\(violations.prefix(10).map(\.description))")
        let archived = try await services.ask("region", "select id::text from archive") { try $0.decode(String.self) }
        #expect(archived.count == committed.count && Set(archived) == Set(committed), "the region has each of them once")
        print("national: \(committed.count) events committed, \(ministry.recorded.count) answered, \(violations.count) violations")
    }
}
