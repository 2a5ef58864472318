import Domain
import Embedded
import Foundation
import NIOCore
import Synchronization
import Testing
import TestSupport

/// Real processes, real signals: each test ends parts of a running platform while a ministry writes, then holds what is on the
/// topics against what the ministry was told.
@Suite("Faults: whichever process is ended while a ministry writes, nothing is lost, nothing twice, order kept", .serialized)
struct KilledProcessTests {
    @Test(
        "killed, and started again by recosa up",
        arguments: [["ma"], ["postgres"], ["broker"], ["ma", "postgres", "broker"]])
    func killed(parts: [String]) async throws {
        try await whileWriting { platform in
            for part in parts { platform.signal(SIGKILL, to: part) }
        }
    }

    @Test("held up for some seconds, as by a machine that sleeps")
    func paused() async throws {
        try await whileWriting { platform in
            platform.signal(SIGSTOP, to: "ma")
            // Long enough that somebody gave up waiting, several times.
            var unanswered = 0
            try await eventually("three requests were not answered", within: .seconds(30)) {
                let answer = try? await platform.send(to: platform.address(of: "ma") + "/health/live", within: .seconds(1))
                unanswered += answer == nil ? 1 : 0
                return unanswered >= 3
            }
            platform.signal(SIGCONT, to: "ma")
        }
    }

    @Test("everything at once, by a power cut, and started again over the same data")
    func powerCut() async throws {
        let platform = try await PlatformUnderTest.start(["ma"])
        let ministry = MinistryUnderTest(platform, country: "ma")
        try await ministry.write(plans: 10)
        await platform.cutPower()
        let again = try await PlatformUnderTest.start(["ma"], state: platform.state, portBase: platform.portBase)
        let later = MinistryUnderTest(again, country: "ma")
        try await later.write(plans: 5, from: 10)
        try await settle(again, recorded: ministry.recorded + later.recorded)
        #expect(await again.stop() == .exited(0))
        again.removeState()
    }

    private func whileWriting(_ fault: @escaping @Sendable (PlatformUnderTest) async throws -> Void) async throws {
        let platform = try await PlatformUnderTest.start(["ma"])
        let ministry = MinistryUnderTest(platform, country: "ma")
        try await ministry.write(plans: 5)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await ministry.write(plans: 20, from: 5) }
            group.addTask { try await fault(platform) }
            try await group.waitForAll()
        }
        try await settle(platform, recorded: ministry.recorded)
        #expect(await platform.stop() == .exited(0))
        platform.removeState()
    }

    /// Waits until the topics keep every promise; says which are broken when they do not in time.
    private func settle(_ platform: PlatformUnderTest, recorded: [String]) async throws {
        #expect(!recorded.isEmpty)
        let broken = Mutex<[HistoryViolation]>([])
        do {
            try await eventually("the topics keep every promise", within: .seconds(120)) {
                // While the broker starts again they cannot be read.
                guard let published = try? await platform.published(by: .ma) else { return false }
                let violations = HistoryChecker.violations(recorded: recorded, published: published)
                broken.withLock { $0 = violations }
                return violations.isEmpty
            }
        } catch let late as NotInTime {
            Issue.record("\(late): \(broken.withLock { $0.prefix(10).map(\.description) })")
        }
    }
}
