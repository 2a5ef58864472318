import Domain
import Embedded
import Foundation
import NIOCore
import Testing
import TestSupport

/// A proxy stands between a national service and its database, and breaks the network while a ministry writes.
///
/// It does not stand before the broker: brokers tell their clients their own address, so that clients go past any proxy.
@Suite("Faults: the network between a service and its database", .serialized)
struct NetworkFaultTests {
    @Test("late, swallowed or cut: what was answered is kept, nothing twice, order kept")
    func broken() async throws {
        let services = try await ServicesUnderTest.prepare()
        let proxy = try await FaultProxy.start(to: services.postgres.port)
        try await services.start("ma", databasePort: proxy.port)
        try await services.start("region")
        let ministry = MinistryUnderTest(services, country: "ma")
        try await ministry.write(plans: 2)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 1...4 { group.addTask { try await ministry.write(plans: 30, from: writer * 1_000) } }
            group.addTask {
                let written = ministry.recorded.count
                proxy.set(.delay(milliseconds: 40))
                try await eventually("some are written, slowly", within: .seconds(60)) { ministry.recorded.count > written + 10 }
                proxy.set(.blackHole)
                try await eventually("the service is not ready", within: .seconds(60)) { try await !Self.isReady(services) }
                #expect(proxy.swallowedBytes > 0)
                proxy.set(.none)
                let healed = ministry.recorded.count
                try await eventually("it goes on", within: .seconds(60)) { ministry.recorded.count > healed + 10 }
                proxy.set(.reset)
                try await eventually("the service is not ready", within: .seconds(60)) { try await !Self.isReady(services) }
                proxy.set(.none)
            }
            try await group.waitForAll()
        }
        try await eventually("everything was received by the region", within: .seconds(120)) {
            (try? await services.unreceived(from: "ma")) == 0
        }
        let committed = try await services.committed(in: "ma")
        #expect(Set(ministry.recorded).isSubset(of: committed) && ministry.recorded.count == 2 * 122)
        #expect(committed.count == ministry.recorded.count, "a request that was sent again had one effect")
        let violations = HistoryChecker.violations(recorded: committed, published: try await services.published(by: .ma))
        #expect(violations.isEmpty, "\(violations.prefix(10).map(\.description))")
        #expect(await services.end().isEmpty)
        await proxy.stop()
    }

    private static func isReady(_ services: ServicesUnderTest) async throws -> Bool {
        let address = services.address(of: "ma") + "/health/ready"
        return (try? await services.send(to: address, within: .seconds(2)).status) == 200
    }
}
