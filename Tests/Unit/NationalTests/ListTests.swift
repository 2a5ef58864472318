import Contracts
import Domain
import HTTPTypes
import TestSupport
import Testing

@testable import National

@Suite("Lists")
struct ListTests {
    /// All pages of a list, as the titles in them.
    private static func titles(_ bench: NationalBench, _ query: String, limit: Int) async throws -> [[String]] {
        var pages: [[String]] = []
        var cursor = ""
        repeat {
            let page = try await bench.send(.get, "/v1/actions?limit=\(limit)\(query)\(cursor)", as: .reader)
            #expect(page.status == 200, "\(page.text)")
            pages.append(page.items.compactMap { $0["title"]?.text })
            cursor = page.body["next"]?.text.map { "&cursor=" + $0 } ?? ""
        } while !cursor.isEmpty && pages.count < 20
        return pages
    }

    private static func fill(_ bench: NationalBench) async throws {
        for (index, title) in ["Delta", "Alpha", "Écho", "Bravo", "Alpha", "Charlie", "Golf"].enumerated() {
            let area = index.isMultiple(of: 2) ? "migrantsRights" : "southSouthMobility"
            let body = Bodies.action(.sn, title: title, area: area, end: "2026-1\(index % 3)-0\(index + 1)", demonstration: index != 6)
            #expect(try await bench.send(.post, "/v1/actions", body).status == 201)
        }
    }

    @Test("Pages together are the list, none twice, in each order and for each size of page", arguments: ["changed", "title", "due"])
    func paging(order: String) async throws {
        try await NationalBench.run { bench in
            try await Self.fill(bench)
            let whole = try #require(try await Self.titles(bench, "&order=\(order)", limit: 500).first)
            #expect(whole.count == 7)
            if order == "title" { #expect(whole.prefix(3) == ["Alpha", "Alpha", "Bravo"]) }
            if order == "changed" { #expect(whole.first == "Golf" && whole.last == "Delta") }
            for limit in 1...7 {
                let pages = try await Self.titles(bench, "&order=\(order)", limit: limit)
                #expect(pages.dropLast().allSatisfy { $0.count == limit })
                #expect(Array(pages.joined()) == whole, "pages of \(limit)")
            }
        }
    }

    @Test("Each filter keeps what it says and nothing else")
    func filters() async throws {
        try await NationalBench.run { bench in
            try await Self.fill(bench)
            func count(_ query: String) async throws -> Int { try await bench.send(.get, "/v1/actions?\(query)").items.count }
            #expect(try await count("area=migrantsRights") == 4)
            #expect(try await count("status=2") == 7)
            #expect(try await count("status=5") == 0)
            #expect(try await count("q=ALPH") == 2)
            #expect(try await count("q=%25") == 0)
            #expect(try await count("demonstration=true") == 6)
            #expect(try await count("demonstration=false") == 1)
            #expect(try await count("origin=own") == 7)
            #expect(try await count("origin=partners") == 0)
            #expect(try await count("area=migrantsRights&demonstration=false&order=due") == 1)
        }
    }

    @Test("A cursor of another order, a forged one and one that is none are refused")
    func cursors() async throws {
        try await NationalBench.run { bench in
            try await Self.fill(bench)
            let next = try #require(try await bench.send(.get, "/v1/actions?limit=2&order=title").body["next"]?.text)
            #expect(try await bench.send(.get, "/v1/actions?order=due&cursor=\(next)").status == 400)
            for (order, value, id) in [
                ("changed", "yesterday", UniqueID(high: 1, low: 1).text), ("due", "2026-02-31", UniqueID(high: 1, low: 1).text),
                ("title", "a", "none"),
            ] {
                let forged = RecordListRequest.Cursor(order: order, value: value, id: id).text
                let answer = try await bench.send(.get, "/v1/actions?order=\(order)&cursor=\(forged)")
                #expect(answer.status == 400 && answer.faults == ["/query/cursor cursorInvalid"], "\(order): \(answer.status)")
            }
            #expect(try await bench.send(.get, "/v1/actions?cursor=abc").status == 400)
        }
    }

    @Test("Plans, practices, transfers and pilots are listed by what they have in common, partners' apart")
    func others() async throws {
        try await NationalBench.run { bench in
            let plan = try #require(try await bench.send(.post, "/v1/plans", Bodies.plan(.sn)).id)
            let action = Bodies.action(.sn).replacing(#""status""#, with: #""planID": "\#(plan)", "status""#)
            #expect(try await bench.send(.post, "/v1/actions", action).status == 201)
            #expect(try await bench.send(.get, "/v1/actions?parent=\(plan)").items.count == 1)
            #expect(try await bench.send(.post, "/v1/practices", Bodies.practice).status == 201)
            #expect(try await bench.send(.get, "/v1/practices?status=published").items.count == 1)
            let pilot = try await bench.send(.post, "/v1/pilots", Bodies.pilot(sending: .sn, host: .ma))
            #expect(pilot.status == 201, "\(pilot.text)")
            #expect(try await bench.send(.get, "/v1/pilots?status=proposed").items.count == 1)
            for path in ["practices", "transfers", "pilots"] {
                #expect(try await bench.send(.get, "/v1/partners/\(path)").items.isEmpty)
            }
        }
    }
}
