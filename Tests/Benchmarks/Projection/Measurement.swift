import Embedded
import Foundation
import Kafka
import Postgres
import Share
import Tansu
import Topic
import View

/// One feed: consumed, copied, projected and, if that is asked for, rebuilt.
struct Measurement: Sendable {
    let feed: EventFeed
    let published: PublishedFeed
    let payloads: PayloadFile
    let region: RegionDatabase

    init(feed: EventFeed, folder: URL, server: EmbeddedPostgres) async throws {
        self.feed = feed
        payloads = PayloadFile(url: folder.appending(path: "payloads-\(feed.actions)"))
        published = try await PublishedFeed.publish(feed, payloads: PayloadFile.Writer(payloads))
        region = try await RegionDatabase.make("region_\(feed.actions)", in: server)
    }

    /// Prints what it finds; false when a promise is broken.
    func run(_ promises: Main) async throws -> Bool {
        let consume = rate(try published.plainConsume())
        let copy = rate(try await Share.time { try await copyPayloads() })
        try PeakMemory.reset()
        let live = rate(
            try await Share.time { try await project(ConsumerLimits(batchCount: promises.batch, batchBytes: promises.batchBytes)) })
        let peak = try PeakMemory.mebibytes()
        let applied = try await region.pool.query("select count(*) from archive").only().decode(Int64.self)
        say("\(feed.actions) actions, \(applied) of \(feed.events) events applied: \(Int(live))/s, at most \(peak) MiB")
        say("    librdkafka alone \(Int(consume))/s, ratio \(ratio(live, consume)); COPY \(Int(copy))/s, ratio \(ratio(live, copy))")
        var isGood = applied == Int64(feed.events) && live / copy >= promises.atLeast && peak <= Main.memoryLimit
        if promises.rebuild { isGood = try await rebuild(live: live) && isGood }
        await region.pool.close()
        await published.broker.stop()
        return isGood
    }

    private func rate(_ time: Duration) -> Double { Double(feed.events) / time.inSeconds }

    private func ratio(_ one: Double, _ other: Double) -> String { String(format: "%.3f", one / other) }

    /// All payloads into one logged table by COPY, committed once.
    private func copyPayloads() async throws {
        try await region.pool.execute("create table payload (data bytea not null)")
        try await region.pool.withConnection { connection in
            _ = try await connection.copyIn(table: "payload", columns: ["data"]) { writer in
                try await payloads.read { try await writer.write($0) }
            }
        }
    }

    /// Until the last event is in the database.
    private func project(_ limits: ConsumerLimits) async throws {
        let subscriber = try published.subscriber(limits)
        let store = AcceptanceStore(pool: region.pool, announcements: region.announcements)
        let service = ProjectorService(store: store, logger: RegionDatabase.silent) { subscriber }
        try await withThrowingTaskGroup { group in
            group.addTask { try await service.run() }
            while try await accepted() < Int64(feed.events) { try await Task.sleep(for: .milliseconds(20)) }
            subscriber.shutDown()
            try await group.waitForAll()
        }
    }

    private func accepted() async throws -> Int64 {
        try await region.pool.query("select events from acceptance_clock").only().decode(Int64.self)
    }

    private func rebuild(live: Double) async throws -> Bool {
        try PeakMemory.reset()
        var agrees = false
        let time = try await Share.time { agrees = try await region.models.rebuild().agrees }
        let peak = try PeakMemory.mebibytes()
        let rebuilt = rate(time)
        say(
            "    rebuilt: \(Int(rebuilt))/s, \(ratio(rebuilt, live)) times as fast as live, at most \(peak) MiB, \(agrees ? "the same" : "DIFFERENT")"
        )
        return agrees && rebuilt >= live && peak <= Main.memoryLimit
    }
}
