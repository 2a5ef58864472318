import Contracts
import Domain
import Outbox
import Postgres
import RegionSamples
import TestSupport
import Testing
import Topic

@testable import View

/// Records that must not be believed: each is parked or rejected with its reason, and disturbs nothing else (G7, G12).
@Suite(.serialized)
struct PoisonTests {
    /// A log with one spoilt record in it, and what the region made of it.
    struct Scene {
        let feed: SampleFeed
        let poison: Poison
        let log: RecordedLog
        /// The action of Morocco whose event was spoilt; how many of its events are before the spoilt one, and how many from it on.
        let subject: String
        let before: Int
        let from: Int
        let place: TopicPartition

        init(_ poison: Poison) throws {
            self.poison = poison
            var feed = try SampleFeed.demonstration(actions: 24)
            let whole = RecordedLog(try feed.messages())
            let place = TopicPartition("recosa.ma.action-plan.v1", 0)
            var logs = whole.logs
            var log = try #require(logs[place])
            let subjects = log.map { $0.text("ce_subject") }
            // An action with a few events, spoilt at its third.
            let subject = try #require(subjects.first { name in subjects.count { $0 == name } >= 5 })
            let own = subjects.indices.filter { subjects[$0] == subject }
            try poison.put(into: &log, at: own[2])
            logs[place] = log
            self.feed = feed
            self.log = RecordedLog(logs: logs)
            self.subject = subject
            self.place = place
            before = 2
            from = own.count - 2
        }

        var isParked: Bool { if case .parked = poison.fate { true } else { false } }
        /// Events that take effect all the same.
        var accepted: Int { feed.events.count - (isParked ? from : 0) }
    }

    @Test(arguments: Poison.allCases)
    func `A bad record stops its own aggregate at most, with its reason told`(_ poison: Poison) async throws {
        try await ViewDatabase.with { database in
            let scene = try Scene(poison)
            try await database.project(scene.log)

            // Everything else took effect, nothing else waits.
            #expect(try await database.count("archive") == Int64(scene.accepted))
            let lengths = try await database.pool.query("select country, subject, count(*) from archive group by 1, 2")
                .decode((String, String, Int64).self)
            let stored = Dictionary(uniqueKeysWithValues: lengths.map { ("\($0.0) \($0.1)", $0.2) })
            var expected: [String: Int64] = [:]
            for entry in scene.feed.events { expected["\(entry.country.text) \(entry.event.subject.text)", default: 0] += 1 }
            if scene.isParked { expected["ma \(scene.subject)"] = Int64(scene.before) }
            #expect(stored == expected)
            let parked = try await database.reader.parked()
            switch poison.fate {
            case .parked(let code):
                #expect(parked.map(\.subject) == [scene.subject])
                let entry = try #require(parked.first)
                #expect(entry.country == .ma && entry.code == code.rawValue && entry.events == scene.from && !entry.reason.isEmpty)
            case .rejected: #expect(parked.isEmpty, "\(parked)")
            }
            try await told(scene, database)
            try await isComplete(scene, database)
        }
    }

    /// The country hears of it on the rejected topic: where the record lies, and why it was refused.
    private func told(_ scene: Scene, _ database: ViewDatabase) async throws {
        let refusals = try await database.said(.eventRejected).map { try RegionalCodec.eventRejected($0) }
        #expect(refusals.count == 1, "\(refusals)")
        let refusal = try #require(refusals.first)
        #expect(refusal.topic == scene.place.topic && refusal.partition == Int(scene.place.partition))
        let records = try #require(scene.log.logs[scene.place])
        #expect(records.indices.contains(Int(refusal.offset)) && !refusal.cause.isEmpty)
        switch scene.poison.fate {
        case .parked(let code), .rejected(let code): #expect(refusal.code == code.rawValue)
        }
        let kept = try await database.pool.query("select code, reason from rejected_record").decode((String, String).self)
        #expect(kept.map(\.0) == (scene.isParked ? [] : [refusal.code]))
    }

    /// The stream goes on behind the record, and the country gets its receipt up to the end: it need not send anything again.
    private func isComplete(_ scene: Scene, _ database: ViewDatabase) async throws {
        let stream = try #require(StreamName(scene.place))
        let last = try #require(
            scene.log.logs[scene.place]?.filter { $0.text("ce_source") == stream.source }.compactMap { Int64($0.text("ce_sequence")) }.max()
        )
        let core = try await AcceptanceStore(pool: database.pool, announcements: nil).core(of: stream)
        #expect(core.position.lastSequence == last && !core.position.hasGap)
        let receipts = try await database.said(.receiptIssued).map { try RegionalCodec.receipt($0) }
        #expect(receipts.filter { $0.source.text == stream.source }.map(\.to).max() == last)
    }

    @Test func `What waits is tried again in its order, and takes effect once the cause is gone`() async throws {
        try await ViewDatabase.with { database in
            var feed = try SampleFeed.demonstration(actions: 24)
            let log = RecordedLog(try feed.messages())
            // A database that refuses one country's reports of an action, as a fault of a migration might.
            let place = TopicPartition("recosa.ma.action-plan.v1", 0)
            let victim = try #require(
                log.logs[place]?.first { $0.text("ce_type") == EventType.progressApproved.rawValue }?.text("ce_subject"))
            let id = try AggregateID(victim).id
            try await database.pool.execute(
                "alter table picture_1.report add constraint refused check (action <> \(literal: id.text)::uuid)")
            try await database.project(log)
            let store = AcceptanceStore(pool: database.pool, announcements: nil)
            let parked = try #require(try await database.reader.parked().first)
            #expect(parked.subject == victim && parked.code == Rejection.Code.storageRefused.rawValue)
            #expect(try await database.reader.parked().count == 1)

            // Tried too early, everything goes on waiting, in order, with the reason.
            let early = try #require(try await store.redrive(victim, of: .ma))
            #expect(early.applied == 0 && early.waiting == parked.events && early.cause?.code == .storageRefused)
            #expect(try await store.redrive(victim, of: .sn) == nil)

            try await database.pool.execute("alter table picture_1.report drop constraint refused")
            let done = try #require(try await store.redrive(victim, of: .ma))
            #expect(done == AcceptanceStore.Redriven(applied: parked.events, waiting: 0, cause: nil))
            #expect(try await database.reader.parked().isEmpty)
            #expect(try await store.redrive(victim, of: .ma) == nil)

            // The picture is the one that everybody would have seen without the fault.
            let order = try await database.pool.query(
                "select subject_sequence from archive where subject = \(victim) and country = 'ma' order by accepted_at, ordinal"
            ).decode(Int64.self)
            #expect(order == Array(1...Int64(order.count)))
            var replay = PictureReplay()
            for entry in feed.events { replay.take(entry.event, of: entry.country) }
            let overview = try await database.reader.overview(asOf: nil)
            let today = overview.picture.asOf.utcDate
            #expect(PictureTests.headline(overview) == replay.headline(today: today, calendar: PictureTests.calendar))
            let rebuild = try await database.models.rebuild(chunk: 50)
            #expect(rebuild.agrees, "\(rebuild)")
        }
    }
}
