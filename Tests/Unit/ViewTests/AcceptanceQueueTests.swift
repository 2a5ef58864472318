import Domain
import Postgres
import RegionSamples
import TestSupport
import Testing
import Topic

@testable import View

/// Batches of different streams in one transaction.
@Suite(.serialized)
struct AcceptanceQueueTests {
    /// An entry for every stream of the demonstration set, of at most `length` records.
    private static func entries(length: Int = 5) throws -> [AcceptanceEntry] {
        var feed = try SampleFeed.demonstration(actions: 60)
        let logs = RecordedLog(try feed.messages()).logs
        return try logs.keys.sorted { ($0.topic, $0.partition) < ($1.topic, $1.partition) }.map { place in
            let stream = try #require(StreamName(place))
            var core = StreamCore(stream: stream, position: StreamPosition())
            let readings = try #require(logs[place]).prefix(length).map { RecordReading($0) }
            return AcceptanceEntry(StreamBatch(readings, core: &core, subjects: [:]))
        }
    }

    private static func streams(_ entries: [AcceptanceEntry]) -> [StreamName] { entries.map(\.batch.stream) }

    @Test func `Who waits while others are stored shares the next transaction, and no more than two are under way`() async throws {
        let entries = try Self.entries()
        try #require(entries.count >= 8)
        let begun = Recorder<[StreamName]>()
        let gate = Recorder<Int>()
        let queue = AcceptanceQueue { group in
            begun.add(Self.streams(group))
            await gate.wait { !$0.isEmpty }
            return .committed(Instant(microseconds: Int64(group.count)))
        }
        try await within(.seconds(60), "every outcome") {
            try await withThrowingTaskGroup { tasks in
                for (index, entry) in entries.enumerated() {
                    tasks.addTask { _ = try await queue.accept(entry).get() }
                    try await eventually("it is under way or waits", within: .seconds(60)) {
                        begun.all.count + queue.waiting == index + 1
                    }
                }
                #expect(begun.all.map(\.count) == [1, 1])
                gate.add(1)
                try await tasks.waitForAll()
            }
        }
        #expect(begun.all.count < entries.count)
        #expect(begun.all.flatMap { $0 }.count == entries.count)
        #expect(Set(begun.all.flatMap { $0 }) == Set(Self.streams(entries)))
    }

    @Test func `What comes while a leader rests waits for it, and shares one transaction`() async throws {
        let entries = try Self.entries()
        let begun = Recorder<Int>()
        let rested = Recorder<Int>()
        let gate = Recorder<Int>()
        let queue = AcceptanceQueue { events in
            rested.add(events)
            await gate.wait { !$0.isEmpty }
        } store: { group in
            begun.add(group.count)
            return .committed(Instant(microseconds: 1))
        }
        try await within(.seconds(60), "every outcome") {
            try await withThrowingTaskGroup { tasks in
                for entry in entries { tasks.addTask { _ = try await queue.accept(entry).get() } }
                try await eventually("two rest, the others wait", within: .seconds(60)) {
                    rested.all.count == 2 && queue.waiting == entries.count - 2
                }
                #expect(begun.all == [1, 1])
                gate.add(1)
                try await tasks.waitForAll()
            }
        }
        // Both leaders hand on at once: the first of those who wait may take all the others, or the second some of them.
        #expect(begun.all.count <= 4 && begun.all.reduce(0, +) == entries.count)
        #expect(rested.all.reduce(0, +) == entries.reduce(0) { $0 + $1.batch.readings.count })
    }

    @Test func `A transaction takes no more events than it may, and always its leader's`() async throws {
        let entries = try Self.entries()
        let begun = Recorder<Int>()
        let gate = Recorder<Int>()
        let queue = AcceptanceQueue(mostEvents: 11) { group in
            begun.add(group.reduce(0) { $0 + $1.batch.readings.count })
            await gate.wait { !$0.isEmpty }
            return .committed(Instant(microseconds: 1))
        }
        try await within(.seconds(60), "every outcome") {
            try await withThrowingTaskGroup { tasks in
                for entry in entries { tasks.addTask { _ = await queue.accept(entry) } }
                try await eventually("all but two wait", within: .seconds(60)) { queue.waiting == entries.count - 2 }
                gate.add(1)
                try await tasks.waitForAll()
            }
        }
        #expect(begun.all.allSatisfy { $0 <= 11 })
        #expect(begun.all.reduce(0, +) == entries.reduce(0) { $0 + $1.batch.readings.count })
    }

    @Test func `When a shared transaction is undone, each batch is tried alone and learns its own fate`() async throws {
        let entries = try Self.entries()
        let moved = try #require(entries.last).batch.stream
        let gate = Recorder<Int>()
        let alone = Recorder<StreamName>()
        let queue = AcceptanceQueue { group in
            await gate.wait { !$0.isEmpty }
            if group.contains(where: { $0.batch.stream == moved }) { return .rolledBack(PositionLost(stream: moved)) }
            if group.count == 1 { alone.add(group[0].batch.stream) }
            return .committed(Instant(microseconds: 1))
        }
        let fates = Recorder<(StreamName, Bool)>()
        try await within(.seconds(60), "every outcome") {
            try await withThrowingTaskGroup { tasks in
                for entry in entries {
                    tasks.addTask {
                        let outcome = await queue.accept(entry)
                        if case .committed = outcome {
                            fates.add((entry.batch.stream, true))
                        } else {
                            fates.add((entry.batch.stream, false))
                        }
                    }
                }
                try await eventually("all but two wait", within: .seconds(60)) { queue.waiting == entries.count - 2 }
                gate.add(1)
                try await tasks.waitForAll()
            }
        }
        #expect(fates.all.count == entries.count)
        #expect(fates.all.filter { !$0.1 }.map(\.0) == [moved])
        #expect(alone.all.count >= 2)
    }

    @Test func `Streams stored together stand in one order, each with its receipt, and a rebuild has the same hashes`() async throws {
        try await ViewDatabase.with { database in
            let store = AcceptanceStore(pool: database.pool, announcements: try await database.announcements())
            let entries = try Self.entries(length: 40)
            for entry in entries { _ = try await store.core(of: entry.batch.stream) }
            let time = try await store.accept(entries).get()
            let events = Int64(entries.reduce(0) { $0 + $1.batch.accepted.count })
            let (count, places, streams) = try await database.pool.query(
                """
                select count(*), count(distinct ordinal), count(distinct (country, family, partition)) from archive
                where accepted_at = \(time)
                """
            ).only().decode((Int64, Int64, Int64).self)
            #expect((count, places, streams) == (events, events, Int64(entries.count { !$0.batch.accepted.isEmpty })))
            #expect(try await database.count("outbox") == Int64(entries.count { $0.batch.received != nil }))
            let rebuild = try await database.models.rebuild(chunk: 7)
            #expect(rebuild.agrees, "\(rebuild)")

            // One of them has moved: nothing of the others is kept.
            let again = await store.accept(entries)
            #expect(throws: PositionLost.self) { try again.get() }
            #expect(try await database.count("archive") == events)
        }
    }
}
