import Outbox
import TestSupport
import Testing
import Topic

@testable import Relay

@Suite struct RelayEngineTests {
    @Test(.timeLimit(.minutes(1))) func `Rows of another window of the stream do not hide those that were asked for`() async throws {
        let fresh = try await FreshOutbox()
        try await fresh.record((0..<6).map { _ in FreshOutbox.event("action:1") })
        let outbox = fresh.outbox
        let epoch = try #require(try await outbox.acquireLease(holder: "one", for: .seconds(60)))
        let head = try #require(try await outbox.sequence(epoch: epoch).heads.first)
        let engine = RelayEngine(
            policy: RelayPolicy(load: 4), streams: outbox.streams.streams, metrics: RelayMetrics(), logger: .silent)
        await engine.lead(epoch: epoch, from: try await outbox.positions(), now: .zero)
        await engine.feed(.publisherReady(generation: await engine.generation))
        // As after going back: one query for a window that is wanted and one that is not any more.
        let windows = [WindowRequest(index: head.index, from: 1, through: 4), WindowRequest(index: head.index, from: 3, through: 6)]
        let rows = try #require(try await outbox.read(windows)[head.index])
        var parcels = engine.parcels.makeAsyncIterator()
        for wanted in [[1, 2, 3, 4], [5, 6]] as [[Int64]] {
            let load = try #require(await engine.takeLoads().first)
            await engine.feed(rows, for: load.window, round: load.round)
            let parcel = await parcels.next()
            #expect(parcel?.messages.map { RelayToken.unpack($0.token).sequence } == wanted)
        }
        await fresh.close()
    }
}
