import Contracts
import Dashboard
import Domain
import Foundation
import HTTPTypes
import Logging
import Outbox
import Postgres
import TestSupport
import Testing
import View

@testable import Aggregator

/// Lists in pages and by words, and the records in them; for filters see `FilterTests`.
@Suite(.serialized)
struct ListTests {
    /// The pages of a list, one after the other.
    static func pages(_ bench: RegionBench, _ address: String, limit: Int) async throws -> [RegionBench.Answer] {
        var pages: [RegionBench.Answer] = []
        var next: String?
        repeat {
            var question = address.asking("limit", "\(limit)")
            if let next { question = question.asking("after", next) }
            let page = try await bench.send(.get, question)
            #expect(page.status == 200, "\(question) \(page.text.prefix(200))")
            pages.append(page)
            next = page.body["next"]?.text
        } while next != nil && pages.count < 1_000
        return pages
    }

    @Test func `Pages of a list are the list: nothing twice, nothing missing, in one order`() async throws {
        try await RegionBench.run { bench in
            try await bench.projectSample()
            let from = try await bench.pool.query("select min(accepted_at) - interval '1 second' from acceptance").only().decode(
                Instant.self)
            for list in ["/v1/actions", "/v1/practices", "/v1/changes?from=\(from.text)"] {
                let whole = try await Self.pages(bench, list, limit: 500).flatMap(\.entries)
                #expect(whole.count > 3, "\(list)")
                for limit in [1, 7, 50] where whole.count / limit < 150 {
                    let pages = try await Self.pages(bench, list, limit: limit)
                    #expect(pages.flatMap(\.entries) == whole, "\(list) by \(limit)")
                    #expect(pages.dropLast().allSatisfy { $0.entries.count == limit })
                    #expect(pages.allSatisfy { $0.body["total"] == .number("\(whole.count)") }, "\(list)")
                }
                let wrong = try await bench.send(.get, list.asking("after", "elsewhere"))
                #expect(wrong.status == 400 && wrong.faults == ["/query/after pageTokenInvalid"], "\(list) \(wrong.text)")
            }
        }
    }

    @Test func `A practice is found by its words in each language, in another form of the word too`() async throws {
        try await RegionBench.run { bench in
            try await bench.projectSample()
            let practices = try await bench.send(.get, "/v1/practices?limit=500").entries
            for language in ["fr", "ar", "en"] {
                let titles = practices.compactMap { practice in
                    practice["head"]?["title"]?[language]?.text.map { (practice["head"]?["id"]?.text ?? "", $0) }
                }
                #expect(!titles.isEmpty, "\(language)")
                for (id, title) in titles.prefix(5) {
                    let word = try #require(title.split { !$0.isLetter }.max { $0.count < $1.count })
                    let found = try await bench.send(.get, "/v1/practices?limit=500".asking("q", String(word)))
                    #expect(found.ids.contains(id), "\(language) \(word)")
                }
            }
            #expect(try await bench.send(.get, "/v1/practices".asking("q", "xylophones")).ids.isEmpty)
        }
    }

    @Test func `What is read of one record is what its list says`() async throws {
        try await RegionBench.run { bench in
            try await bench.projectSample()
            for (list, detail) in [("actions", "summary"), ("plans", "summary"), ("practices", "summary"), ("pilots", "summary")] {
                for entry in try await bench.send(.get, "/v1/\(list)").entries.prefix(10) {
                    let id = try #require(entry["head"]?["id"]?.text)
                    let one = try await bench.send(.get, "/v1/\(list)/\(id)")
                    #expect(one.status == 200 && one.body[detail] == entry, "\(id)")
                    let short = String(id.split(separator: ":")[1])
                    #expect(try await bench.send(.get, "/v1/\(list)/\(short)").text == one.text, "\(id)")
                }
                let none = try await bench.send(.get, "/v1/\(list)/01990000-0000-7000-8000-00000000ffff")
                #expect(none.status == 404 && none.type == "application/problem+json")
                #expect(try await bench.send(.get, "/v1/\(list)/agreement:01990000-0000-7000-8000-00000000ffff").status == 404)
            }
        }
    }
}
