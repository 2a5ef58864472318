import Domain
import Postgres
import RegionSamples
import TestSupport
import Testing
import Topic

@testable import View

/// Every effect once, in its order, whoever else is at work (G5, G7).
@Suite(.serialized)
struct GuaranteeTests {
    static let place = TopicPartition("recosa.ma.action-plan.v1", 0)

    private static func log(actions: Int = 60) throws -> [IncomingMessage] {
        var feed = try SampleFeed.demonstration(actions: actions)
        return try #require(RecordedLog(try feed.messages()).logs[place])
    }

    private static func projector(_ database: ViewDatabase) async throws -> StreamProjector {
        let store = AcceptanceStore(pool: database.pool, announcements: try await database.announcements())
        let stream = try #require(StreamName(place))
        let queue = AcceptanceQueue { await store.accept($0) }
        return StreamProjector(core: try await store.core(of: stream), isReplaced: false, store: store, queue: queue, logger: .silent)
    }

    private static func sequences(_ database: ViewDatabase) async throws -> [Int64] {
        try await database.pool.query("select sequence from archive order by accepted_at, ordinal").decode(Int64.self)
    }

    @Test func `What comes after a gap waits until the missing event is sent again, and nothing is skipped`() async throws {
        try await ViewDatabase.with { database in
            let log = try Self.log()
            let missing = 5
            var sent = log
            sent.remove(at: missing)
            // The source notices, and sends from the missing one on again.
            let records = try #require(RecordedLog(logs: [Self.place: sent + log[missing...]]).logs[Self.place])
            let projector = try await Self.projector(database)
            try await projector.take(Array(records[..<sent.count]))
            #expect(try await Self.sequences(database) == Array(1...Int64(missing)))
            let feed = try #require(try await database.reader.feeds().first { $0.topic == Self.place.topic && $0.partition == 0 })
            #expect(feed.state == .gapOpen && feed.gapSince != nil)
            try await projector.take(Array(records[sent.count...]))
            #expect(try await Self.sequences(database) == Array(1...Int64(log.count)))
            let closed = try #require(try await database.reader.feeds().first { $0.topic == Self.place.topic && $0.partition == 0 })
            #expect(closed.state == .current && closed.gapSince == nil)
        }
    }

    @Test func `However often an event comes, and in whatever batches, it takes effect once`() async throws {
        let seed = UInt64.random(in: 1...UInt64.max)
        print("repeats: seed \(seed)")
        var random = SeededGenerator(seed: seed)
        try await ViewDatabase.with { database in
            let log = try Self.log()
            // A source that goes back to an earlier event again and again, as after every failure, and gets a little further each time.
            var sent: [IncomingMessage] = []
            var next = 0
            while next < log.count {
                let end = Int.random(in: next + 1...min(log.count, next + 12), using: &random)
                sent += log[Int.random(in: 0...next, using: &random)..<end]
                next = end
            }
            let records = try #require(RecordedLog(logs: [Self.place: sent]).logs[Self.place])
            let projector = try await Self.projector(database)
            var start = 0
            while start < records.count {
                let end = min(records.count, start + Int.random(in: 1...20, using: &random))
                try await projector.take(Array(records[start..<end]))
                start = end
            }
            #expect(try await Self.sequences(database) == Array(1...Int64(log.count)), "seed \(seed)")
            let rebuild = try await database.models.rebuild(chunk: 7)
            #expect(rebuild.agrees, "seed \(seed): \(rebuild)")
        }
    }

    @Test func `A database that fails while the receipt is written is waited out like any other`() async throws {
        try await ViewDatabase.with { database in
            try await database.pool.execute("create sequence fault")
            try await database.pool.execute(
                """
                create function fail_once() returns trigger language plpgsql as $$ begin
                    if nextval('public.fault') = 1 then raise exception 'once' using errcode = '40001'; end if;
                    return new;
                end $$
                """)
            try await database.pool.execute("create trigger fail_once before insert on outbox execute function fail_once()")
            let log = try Self.log()
            try await Self.projector(database).take(log)
            #expect(try await Self.sequences(database) == Array(1...Int64(log.count)))
            #expect(try await database.pool.query("select last_value from fault").only().decode(Int64.self) > 1)
        }
    }

    @Test func `A projector that was overtaken cannot commit, and begins again from what is stored`() async throws {
        try await ViewDatabase.with { database in
            let log = try Self.log()
            let stale = try await Self.projector(database)
            let fresh = try await Self.projector(database)
            try await fresh.take(Array(log[..<10]))
            await #expect(throws: ReadAgain.self) { try await stale.take(Array(log[..<20])) }
            #expect(try await Self.sequences(database) == Array(1...10))
            try await Self.projector(database).take(Array(log[9...]))
            #expect(try await Self.sequences(database) == Array(1...Int64(log.count)))
        }
    }

    @Test func `A projector that does not know of a redrive cannot commit`() async throws {
        try await ViewDatabase.with { database in
            var log = try Self.log()
            let victim = log[3].text("ce_subject")
            log[3] = log[3].with(value: [])
            let projector = try await Self.projector(database)
            try await projector.take(Array(log[..<20]))
            let waiting = try #require(try await database.reader.parked().first)
            #expect(waiting.subject == victim)
            let store = AcceptanceStore(pool: database.pool, announcements: nil)
            let redriven = try #require(try await store.redrive(victim, of: .ma))
            #expect(redriven.applied == 0 && redriven.waiting == waiting.events && redriven.cause?.code == .dataMissing)
            await #expect(throws: ReadAgain.self) { try await projector.take(Array(log[20...])) }
            // Begun again it holds one record back for the anchor, and goes on; the parked one stays where it is.
            try await Self.projector(database).take(Array(log[19...]))
            let all = try await Self.sequences(database).count + Int(try await database.count("parked_event"))
            #expect(all == log.count)
        }
    }

    @Test func `A log that is not the one that was read is noticed before anything is taken from it`() async throws {
        try await ViewDatabase.with { database in
            let log = try Self.log()
            try await Self.projector(database).take(Array(log[..<10]))
            let other = log[9].with(value: Array("{}".utf8))
            await #expect(throws: LogReplaced.self) { try await Self.projector(database).take([other] + log[10...]) }
            #expect(try await Self.sequences(database) == Array(1...10))
            try await Self.projector(database).take(Array(log[9...]))
            #expect(try await Self.sequences(database) == Array(1...Int64(log.count)))
        }
    }

    @Test func `What is stored adds up: every number of a stream is applied or waits, exactly once`() async throws {
        try await ViewDatabase.with { database in
            var feed = try SampleFeed.record(demonstration: 30)
            let whole = RecordedLog(try feed.messages())
            var logs = whole.logs
            for (place, log) in logs where log.count > 6 { logs[place]?[4] = log[4].with(value: Array("[]".utf8)) }
            try await database.project(RecordedLog(logs: logs, batchCount: 13))
            let rows = try await database.pool.query(
                """
                select country, family, partition, count(*), count(distinct sequence), min(sequence), max(sequence) from (
                    select country, family, partition, sequence from archive
                    union all select country, family, partition, sequence from parked_event) s group by 1, 2, 3
                """
            ).decode((String, String, Int32, Int64, Int64, Int64, Int64).self)
            #expect(rows.count == logs.count)
            for (country, family, partition, count, distinct, first, last) in rows {
                let log = try #require(logs[TopicPartition("recosa.\(country).\(family).v1", partition)])
                #expect(count == log.count && distinct == count && first == 1 && last == count)
            }
            let events = try await database.pool.query("select events from acceptance_clock").only().decode(Int64.self)
            #expect(events == (try await database.count("archive")))
        }
    }
}
