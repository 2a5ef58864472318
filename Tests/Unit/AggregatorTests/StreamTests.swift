import Contracts
import Dashboard
import Domain
import Foundation
import HTTPTypes
import Logging
import Outbox
import Postgres
import RegionSamples
import TestSupport
import Testing
import View

@testable import Aggregator

/// Server-sent events: each change once, and what was missed on coming back.
@Suite(.serialized)
struct StreamTests {
    /// The messages of a stream: their fields by name.
    static func messages(_ text: String) -> [[String: String]] {
        var messages: [[String: String]] = []
        for block in text.split(separator: "\n\n") {
            var fields: [String: String] = [:]
            for line in block.split(separator: "\n") where !line.hasPrefix(":") {
                let parts = line.split(separator: ":", maxSplits: 1)
                if parts.count == 2 { fields[String(parts[0])] = parts[1].trimmingPrefix(" ").description }
            }
            if fields["data"] != nil { messages.append(fields) }
        }
        return messages
    }

    private static func tell(_ bench: RegionBench) async throws -> [String] {
        let picture = try await bench.room.reader.picture(asOf: nil)
        let figures = try await bench.room.reader.figures(asOf: picture.asOf)
        return try #require(try await bench.told.tell(figures, of: picture))
    }

    @Test func `Who comes back gets what changed since, then what changes from now on`() async throws {
        try await RegionBench.run { bench in
            var feed = try SampleFeed.demonstration(actions: 12)
            let messages = try feed.messages()
            try await bench.project(RecordedLog(Array(messages[..<60])))
            _ = try await Self.tell(bench)
            let first = try #require(try await bench.told.since(-1))
            try await bench.project(RecordedLog(messages))
            let changed = try await Self.tell(bench)
            let second = try #require(try await bench.told.since(first.acceptedAt.microseconds))
            #expect(Set(second.figures) == Set(changed) && second.figures.count < first.figures.count)

            let next = PictureChange(acceptedAt: Instant(microseconds: 4_000_000_000_000_000), events: 9, figures: ["actions.count"])
            let resume = HTTPField.Name("Last-Event-ID") ?? .via
            async let back = bench.send(.get, "/v1/stream", headers: [resume: first.id])
            async let new = bench.send(.get, "/v1/stream", as: .integrator)
            async let page = bench.send(.get, "/v1/stream?after=\(first.id)", as: .operator)
            // A page's address stays as it was when the browser connects again: the header knows more.
            async let known = bench.send(.get, "/v1/stream?after=\(first.id)", as: .operator, headers: [resume: second.id])
            try await eventually("all follow", within: .seconds(60)) { bench.board.followers == 4 }
            bench.board.post(try next.text())
            bench.board.close()
            let (returned, fresh) = try await (back, new)
            #expect(Self.messages(try await page.text).map { $0["id"] } == [second.id, next.id])
            #expect(Self.messages(try await known.text).map { $0["id"] } == [next.id])
            #expect(returned.status == 200 && returned.type == "text/event-stream")
            #expect(Self.messages(returned.text).map { $0["id"] } == [second.id, next.id])
            #expect(Self.messages(fresh.text).map { $0["id"] } == [next.id])
            #expect(Self.messages(returned.text).allSatisfy { $0["event"] == "change" })
            let data = try JSONValue(Array(try #require(Self.messages(returned.text).first?["data"]).utf8))
            #expect(Set((data["figures"]?.elements ?? []).compactMap(\.text)) == Set(changed))
            #expect(data["events"] == .number("\(feed.events.count)"))
        }
    }

    @Test func `The stream asks who follows, and refuses an id it never gave`() async throws {
        try await RegionBench.run { bench in
            bench.board.close()
            #expect(try await bench.send(.get, "/v1/stream", as: nil).status == 401)
            #expect(try await bench.send(.get, "/v1/stream", roles: ["contributor"]).status == 403)
            let resume = HTTPField.Name("Last-Event-ID") ?? .via
            let wrong = try await bench.send(.get, "/v1/stream", headers: [resume: "yesterday"])
            #expect(wrong.status == 400 && wrong.faults == ["/header/Last-Event-ID invalid"], "\(wrong.text)")
            let never = try await bench.send(.get, "/v1/stream?after=tomorrow")
            #expect(never.status == 400 && never.faults == ["/query/after invalid"], "\(never.text)")
            #expect(try await bench.send(.get, "/v1/stream").status == 200)
        }
    }

    @Test func `Who does not keep up is cut off, and the others go on`() async throws {
        let board = ChangeBoard()
        let slow = board.follow()
        for number in 0..<65 { board.post("\(number)") }
        #expect(board.followers == 0)
        var seen: [String] = []
        for await text in slow { seen.append(text) }
        #expect(seen == (0..<64).map(String.init), "what was kept is delivered, then the stream ends")
        let other = board.follow()
        board.post("last")
        board.close()
        var rest: [String] = []
        for await text in other { rest.append(text) }
        #expect(rest == ["last"])
        for await text in board.follow() { Issue.record("a closed board told \(text)") }
    }

    @Test func `A changed figure is told once, to the topic and to those who follow`() async throws {
        try await RegionBench.run { bench in
            try await bench.projectSample(actions: 10)
            let first = try await Self.tell(bench)
            #expect(first.count > 200)
            let picture = try await bench.room.reader.picture(asOf: nil)
            let figures = try await bench.room.reader.figures(asOf: picture.asOf)
            #expect(try await bench.told.tell(figures, of: picture) == nil, "another process told this picture already")
            // The clock moves on without an event: the same figures at a later time are no change.
            let later = try await bench.room.reader.picture(asOf: ViewDatabase.now())
            let again = try await bench.room.reader.figures(asOf: later.asOf)
            #expect(try await bench.told.tell(again, of: later) == [])
            let sent = try await bench.pool.query("select count(*) from outbox where type = \(RegionalEventType.figureChanged.rawValue)")
            #expect(try sent.only().decode(Int64.self) == Int64(first.count))
        }
    }
}
