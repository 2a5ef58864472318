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
import Topic
import View

@testable import Aggregator

/// What an operator sees and does, over the API.
@Suite(.serialized)
struct MachineryTests {
    @Test func `What waits is listed with its reason, tried again on demand, and then part of the picture`() async throws {
        try await RegionBench.run { bench in
            var feed = try SampleFeed.demonstration(actions: 16)
            let log = RecordedLog(try feed.messages())
            let place = TopicPartition("recosa.ma.action-plan.v1", 0)
            let victim = try #require(
                log.logs[place]?.first { $0.text("ce_type") == EventType.progressApproved.rawValue }?.text("ce_subject"))
            let id = try AggregateID(victim).id
            try await bench.owner.execute(
                "alter table picture_1.report add constraint refused check (action <> \(literal: id.text)::uuid)")
            try await bench.project(log)

            let parked = try await bench.send(.get, "/v1/parked", as: .operator)
            let entry = try #require(parked.entries.first)
            #expect(parked.entries.count == 1 && entry["subject"]?.text == victim && entry["country"]?.text == "ma")
            #expect(entry["code"]?.text == "storage.refused" && entry["reason"]?.text?.contains("refused") == true)
            let waiting = try #require(entry["events"])
            let feeds = try await bench.send(.get, "/v1/feeds", as: .operator).entries
            let own = try #require(feeds.first { $0["topic"]?.text == place.topic && $0["partition"] == .number("0") })
            #expect(own["parkedAggregates"] == .number("1") && own["parkedEvents"] == waiting)

            let body = #"{"country": "ma", "subject": "\#(victim)"}"#
            let early = try await bench.send(.post, "/v1/parked/redrive", body, as: .operator)
            #expect(early.status == 200 && early.body["applied"] == .number("0") && early.body["waiting"] == waiting, "\(early.text)")
            #expect(early.body["code"]?.text == "storage.refused")
            try await bench.owner.execute("alter table picture_1.report drop constraint refused")
            let done = try await bench.send(.post, "/v1/parked/redrive", body, as: .operator)
            #expect(done.body["applied"] == waiting && done.body["waiting"] == .number("0"), "\(done.text)")
            #expect(try await bench.send(.get, "/v1/parked").entries.isEmpty)
            let events = try await bench.send(.get, "/v1/events/\(victim)").entries
            #expect(events.count == feed.events.count { $0.event.subject.text == victim })
            #expect(try await bench.send(.post, "/v1/parked/redrive", body, as: .operator).status == 404)
        }
    }

    @Test func `A wrong body is told field by field`() async throws {
        try await RegionBench.run { bench in
            for (body, faults) in [
                ("{}", ["/country fieldMissing", "/subject fieldMissing"]),
                (#"{"country": "fr", "subject": ""}"#, ["/country fieldInvalid", "/subject fieldInvalid"]),
                (#"{"country": "ma", "subject": "x", "force": true}"#, ["/force fieldUnknown"]),
            ] {
                let answer = try await bench.send(.post, "/v1/parked/redrive", body, as: .operator)
                #expect(answer.status == 422 && Set(answer.faults) == Set(faults), "\(answer.text)")
            }
            let unreadable = try await bench.send(.post, "/v1/parked/redrive", "{", as: .operator)
            #expect(unreadable.status == 400)
        }
    }

    @Test func `A rebuilt model agrees, takes over, and answers the same`() async throws {
        try await RegionBench.run { bench in
            try await bench.projectSample(actions: 20)
            let before = try await bench.send(.get, "/v1/dashboard")
            #expect(try await bench.send(.get, "/v1/rebuild", as: .operator).status == 404)
            let rebuild = try await rebuilt(bench)
            #expect(rebuild["agrees"] == .boolean(true) && rebuild["switched"] == .boolean(true), "\(rebuild)")
            #expect(rebuild["live"] == rebuild["rebuilt"])
            let after = try await bench.send(.get, "/v1/dashboard".asking("asOf", try #require(before.body["picture"]?["asOf"]?.text)))
            #expect(after.body["headline"] == before.body["headline"] && after.body["money"] == before.body["money"])

            // A row that nobody stated: the hashes differ, and the live model stays.
            try await bench.owner.execute("delete from picture_2.report where ctid = (select ctid from picture_2.report limit 1)")
            let damaged = try await rebuilt(bench)
            #expect(damaged["agrees"] == .boolean(false) && damaged["switched"] == .boolean(false), "\(damaged)")
            #expect(try await bench.room.models.live()?.name == "picture_2")
        }
    }

    /// Asks for a rebuild and waits for what it found.
    private func rebuilt(_ bench: RegionBench) async throws -> JSONValue {
        let begun = try await bench.send(.post, "/v1/rebuild", as: .operator)
        #expect(begun.status == 202 && begun.body["state"]?.text == "running", "\(begun.text)")
        var found = JSONValue.null
        try await eventually("the rebuild is finished", within: .seconds(60)) {
            let job = try await bench.send(.get, "/v1/rebuild", as: .operator).body
            found = job["result"] ?? .null
            return job["state"]?.text == "finished"
        }
        return found
    }

    @Test func `The feeds tell of every stream how far it is, and which country was never heard`() async throws {
        try await RegionBench.run { bench in
            var feed = try SampleFeed.demonstration(actions: 8)
            try await bench.project(RecordedLog(try feed.messages().filter { !$0.topic.hasPrefix("recosa.ml.") }))
            try await bench.pool.execute(
                "insert into feed_head values ('ma', 'action-plan', 0, 1000000, clock_timestamp())")
            let feeds = try await bench.send(.get, "/v1/feeds").entries
            for entry in feeds where entry["country"]?.text == "ml" { #expect(entry["state"]?.text == "silent") }
            let behind = try #require(feeds.first { $0["state"]?.text == "catchingUp" })
            #expect(behind["topic"]?.text == "recosa.ma.action-plan.v1" && behind["headOffset"] == .number("1000000"))
            #expect(feeds.contains { $0["country"]?.text == "sn" && $0["lastSequence"] != .number("0") })
        }
    }
}
