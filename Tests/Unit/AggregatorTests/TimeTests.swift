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

/// The picture at a time, between two times, and times with names (G9).
@Suite(.serialized)
struct TimeTests {
    @Test func `What was answered about a time is answered the same after more has come`() async throws {
        try await RegionBench.run { bench in
            var feed = try SampleFeed.record(demonstration: 30)
            let messages = try feed.messages()
            // Late enough that there is a record of every kind to ask for, pilots come last, and early enough that more comes after.
            let pilot = try #require(feed.events.firstIndex { if case .pilotProposed = $0.event { true } else { false } })
            let early = max(messages.count * 3 / 4, pilot + 1)
            try #require(early < messages.count)
            try await bench.project(RecordedLog(Array(messages[..<early]), batchCount: 100))
            let time = try await bench.room.reader.picture(asOf: nil).asOf.text
            let questions = try await Questions(bench)
            let endpoints = EndpointTable.all.filter { $0.basis == .picture }
            func ask() async throws -> [String: String] {
                var answers: [String: String] = [:]
                for endpoint in endpoints {
                    let parameter = endpoint.query.contains(.from) ? "to" : "asOf"
                    for form in endpoint.hasTable ? ["json", "csv"] : [""] {
                        var address = try questions.address(of: endpoint).asking(parameter, time)
                        if !form.isEmpty { address = address.asking("format", form) }
                        let answer = try await bench.send(.get, address)
                        #expect(answer.status == 200, "\(address) \(answer.text.prefix(200))")
                        answers[address] = (answer.tag ?? "") + answer.text
                    }
                }
                return answers
            }
            let before = try await ask()
            let present = try await bench.send(.get, "/v1/dashboard")
            try await bench.project(RecordedLog(messages, batchCount: 100))
            let after = try await ask()
            for (address, text) in before { #expect(after[address] == text, "\(address)") }
            let now = try await bench.send(.get, "/v1/dashboard")
            #expect(now.tag != present.tag && now.text != present.text)
            let stale = try await bench.send(.get, "/v1/dashboard", headers: [.ifNoneMatch: try #require(present.tag)])
            #expect(stale.status == 200 && stale.text == now.text)
        }
    }

    @Test func `Nothing is ever accepted at or before a time that was read`() async throws {
        try await RegionBench.run { bench in
            var feed = try SampleFeed.demonstration(actions: 10)
            let messages = try feed.messages()
            try await bench.project(RecordedLog(Array(messages[..<40])))
            // The present moment of a reader, later than anything accepted.
            let read = ViewDatabase.now()
            #expect(try await bench.send(.get, "/v1/picture".asking("asOf", read.text)).status == 200)
            try await bench.project(RecordedLog(messages))
            let next = try await bench.pool.query("select min(accepted_at) from archive where accepted_at >= \(read)").only()
                .decode(Instant.self)
            let settled = try Instant(read.text)
            #expect(next > settled)
            let picture = try await bench.send(.get, "/v1/picture".asking("asOf", read.text))
            #expect(picture.body["events"] == .number("40"), "\(picture.text)")
        }
    }

    @Test func `A time in the future is refused, with the latest that can be asked for`() async throws {
        try await RegionBench.run { bench in
            try await bench.projectSample(actions: 4)
            for address in ["/v1/dashboard?asOf=2100-01-01T00:00:00Z", "/v1/comparison?from=2020-01-01T00:00:00Z&to=2100-01-01T00:00:00Z"] {
                let answer = try await bench.send(.get, address, headers: [.acceptLanguage: "en"])
                #expect(answer.status == 400 && answer.faults == ["/query/asOf asOfInFuture"], "\(answer.text)")
                #expect(answer.text.contains("the latest possible: 20"), "\(answer.text)")
            }
        }
    }

    @Test func `Two times stand side by side, each with the figures it had`() async throws {
        try await RegionBench.run { bench in
            var feed = try SampleFeed.record(demonstration: 20)
            let messages = try feed.messages()
            try await bench.project(RecordedLog(Array(messages[..<(messages.count * 3 / 4)]), batchCount: 50))
            let time = try await bench.room.reader.picture(asOf: nil).asOf.text
            let old = try await bench.send(.get, "/v1/dashboard")
            try await bench.project(RecordedLog(messages, batchCount: 50))
            let new = try await bench.send(.get, "/v1/dashboard")
            let pairs = try await bench.send(.get, "/v1/comparison?from=\(time)").entries
            #expect(pairs.map { $0["before"] } == old.body["headline"]?.elements)
            #expect(pairs.map { $0["after"]?["value"] } == new.body["headline"]?.elements?.map { $0["value"] })
            for pair in pairs {
                let numbers = ["before", "after"].map { pair[$0]?["value"]?["value"]?.text.flatMap { try? DecimalNumber($0) } }
                guard let before = numbers[0], let after = numbers[1] else { continue }
                let difference = try after.subtracting(before)
                #expect(pair["difference"]?.text.flatMap { try? DecimalNumber($0) } == difference, "\(pair)")
            }
        }
    }

    @Test func `A time gets a name once, and is found by it`() async throws {
        try await RegionBench.run { bench in
            try await bench.projectSample(actions: 4)
            let time = try await bench.room.reader.picture(asOf: nil).asOf.text
            let body = #"{"id": "2026-06", "name": {"fr": "Juin", "ar": "يونيو", "en": "June"}, "asOf": "\#(time)"}"#
            #expect(try await bench.send(.post, "/v1/sittings", body, as: .integrator).status == 403)
            let none = try await bench.send(.get, "/v1/sittings")
            let saved = try await bench.send(.post, "/v1/sittings", body)
            #expect(saved.status == 201 && saved.body["savedBy"]?.text == "committee", "\(saved.text)")
            let taken = try await bench.send(.post, "/v1/sittings", body, as: .operator)
            #expect(taken.status == 409 && taken.type == "application/problem+json")
            #expect(try await bench.send(.get, "/v1/sittings/2026-06").body["asOf"]?.text == time)
            // Whoever holds the list from before is told the new one.
            let named = try await bench.send(.get, "/v1/sittings", headers: [.ifNoneMatch: try #require(none.tag)])
            #expect(named.status == 200 && named.ids == ["2026-06"] && none.ids.isEmpty && named.tag != none.tag)
            #expect(try await bench.send(.get, "/v1/sittings/2026-07").status == 404)
            for (language, word) in [("fr", "De 1 à 64"), ("ar", "64"), ("en", "1 to 64")] {
                let wrong = try await bench.send(
                    .post, "/v1/sittings", #"{"id": "JUIN 26", "name": {"en": "June"}, "asOf": "2100-01-01T00:00:00Z", "extra": 1}"#,
                    headers: [.acceptLanguage: language])
                #expect(wrong.status == 422 && wrong.text.contains(word), "\(wrong.text)")
                #expect(Set(wrong.faults) == ["/id fieldInvalid", "/name fieldInvalid", "/asOf fieldInvalid", "/extra fieldUnknown"])
            }
            let missing = try await bench.send(.post, "/v1/sittings", "{}")
            #expect(Set(missing.faults) == ["/id fieldMissing", "/name fieldMissing", "/asOf fieldMissing"])
            #expect(try await bench.send(.post, "/v1/sittings", "{\"id\":").status == 400)
            #expect(try await bench.send(.post, "/v1/sittings", "[]").status == 400)
        }
    }
}
