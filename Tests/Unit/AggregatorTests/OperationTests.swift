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

/// Every operation of the table, asked over the router as programs ask it.
@Suite(.serialized)
struct OperationTests {
    /// Without the rebuild, which is there only after it was asked for: see `MachineryTests`.
    static let reading = EndpointTable.all.filter { $0.basis != .change && $0.operation != "readRebuild" }

    @Test func `Every operation answers each of its roles, and nobody else`() async throws {
        try await RegionBench.run { bench in
            try await bench.projectSample()
            let questions = try await Questions(bench)
            for endpoint in Self.reading {
                let address = try questions.address(of: endpoint)
                for role in RegionalRole.allCases {
                    let answer = try await bench.send(.get, address, as: role)
                    #expect(answer.status == (endpoint.roles.contains(role) ? 200 : 403), "\(role) \(address) \(answer.text.prefix(300))")
                }
                let stranger = try await bench.send(.get, address, as: nil)
                #expect(stranger.status == 401 && stranger.headers[.wwwAuthenticate]?.hasPrefix("Bearer") == true, "\(address)")
                #expect(try await bench.send(.get, address, roles: ["contributor"]).status == 403, "\(address)")
                let forged = try await bench.send(.get, address, roles: nil, headers: [.authorization: "Bearer a.b.c"])
                #expect(forged.status == 401, "\(address)")
            }
            for endpoint in EndpointTable.all where endpoint.basis == .change {
                for role in [nil] + RegionalRole.allCases.filter({ !endpoint.roles.contains($0) }) {
                    let answer = try await bench.send(.post, endpoint.path, "{}", as: role)
                    #expect(answer.status == (role == nil ? 401 : 403), "\(endpoint.operation) \(role?.rawValue ?? "nobody")")
                }
            }
        }
    }

    @Test func `An answer has a tag, and whoever has it already gets 304 without a body`() async throws {
        try await RegionBench.run { bench in
            try await bench.projectSample()
            let questions = try await Questions(bench)
            for endpoint in Self.reading {
                let address = try questions.address(of: endpoint)
                let answer = try await bench.send(.get, address)
                let tag = try #require(answer.tag, "\(address)")
                #expect(answer.type == "application/json" && answer.headers[.cacheControl] == "private, no-cache", "\(address)")
                let again = try await bench.send(.get, address, headers: [.ifNoneMatch: tag])
                #expect(again.status == 304 && again.text.isEmpty && again.tag == tag, "\(address) \(again.status)")
                let other = try await bench.send(.get, address, headers: [.ifNoneMatch: "\"other\""])
                #expect(other.status == 200 && other.text == answer.text, "\(address)")
                let arabic = try await bench.send(.get, address.asking("lang", "ar"), headers: [.ifNoneMatch: tag])
                #expect(arabic.status == 200 || endpoint.basis == .present, "\(address): another language is another answer")
            }
        }
    }

    @Test func `A table comes as CSV by header or parameter, with a row for each entry, and as JSON otherwise`() async throws {
        try await RegionBench.run { bench in
            try await bench.projectSample()
            let questions = try await Questions(bench)
            for endpoint in Self.reading {
                let address = try questions.address(of: endpoint)
                let header = try await bench.send(.get, address, headers: [.accept: "text/csv"])
                let refused = try await bench.send(.get, address, headers: [.accept: "application/pdf"])
                #expect(refused.status == 406 && refused.type == "application/problem+json", "\(address)")
                guard endpoint.hasTable else {
                    #expect(header.status == 406, "\(address)")
                    continue
                }
                #expect(header.status == 200 && header.type.hasPrefix("text/csv"), "\(address)")
                #expect(try await bench.send(.get, address.asking("format", "csv")).text == header.text, "\(address)")
                #expect(header.text.hasPrefix("\u{FEFF}"), "\(address)")
                let rows = CSVText.rows(String(header.text.dropFirst()))
                let columns = try #require(rows.first, "\(address)")
                #expect(rows.allSatisfy { $0.count == columns.count } && Set(columns).count == columns.count, "\(address)")
                let json = try await bench.send(.get, address)
                if columns.prefix(2) == ["figure", "dimensions"] {
                    compareFigures(Array(rows.dropFirst()), json.body, address)
                } else {
                    compareRecords(rows, json.body, address)
                }
            }
        }
    }

    /// A row for each figure of the answer, as the answer shows it. Figures of single records, within the answer for orientation, may
    /// be left to the lists of those records.
    private func compareFigures(_ rows: [[String]], _ body: JSONValue, _ address: String) {
        let shown = Dictionary(body.figures.map { ($0.id, $0.shown) }) { first, _ in first }
        let listed = rows.map { (CSVText.figure($0), $0[2].isEmpty ? $0[3] : $0[2]) }
        #expect(!listed.isEmpty && Set(listed.map(\.0)).count == listed.count, "\(address): each figure once")
        for (id, text) in listed { #expect(shown[id] == text, "\(address): \(id) is \(text) in CSV") }
        let invented = Set(body.figures.filter(\.demonstration).map(\.id))
        for row in rows {
            #expect(row.last == (invented.contains(CSVText.figure(row)) ? "true" : "false"), "\(address): \(row) is invented or not")
        }
        let records = ["action", "plan", "indicator", "practice", "pilot", "transfer"].map { "/\($0)=" }
        let regional = shown.keys.filter { id in !records.contains { id.contains($0) } }
        let missing = Set(regional).subtracting(listed.map(\.0))
        #expect(missing.isEmpty, "\(address): not in CSV: \(missing.sorted())")
    }

    /// A row for each record of the answer, in its order, with the same figures.
    private func compareRecords(_ rows: [[String]], _ body: JSONValue, _ address: String) {
        let timeline = body["timeline"]?.elements?.compactMap { $0["action"] }
        let entries = body["entries"]?.elements ?? timeline ?? body["transfers"]?.elements ?? []
        #expect(!entries.isEmpty || address == "/v1/parked", "\(address): nothing to compare")
        #expect(rows.count - 1 == entries.count, "\(address)")
        let columns = rows.first ?? []
        for (row, entry) in zip(rows.dropFirst(), entries) {
            if columns[0] == "id" { #expect(row[0] == entry["head"]?["id"]?.text ?? entry["id"]?.text, "\(address)") }
            for (column, name) in columns.enumerated() {
                if let value = entry[name]?["value"], let state = columns.firstIndex(of: name + "State") {
                    #expect(row[column] == value["value"]?.text ?? "" && row[state] == value["state"]?.text, "\(address) \(row[0]) \(name)")
                } else if let told = Self.cell(entry[name] ?? entry["head"]?[name]) {
                    #expect(row[column] == told, "\(address) \(row[0]) \(name)")
                }
            }
        }
    }

    /// What a table shows of a member; nil for what is more than a word, such as texts and figures.
    private static func cell(_ member: JSONValue?) -> String? {
        switch member {
        case .boolean(let value): value ? "true" : "false"
        case .number(let text), .string(let text): text
        default: nil
        }
    }

    @Test func `A parameter that is not known, not fitting or repeated is named, in the language asked for`() async throws {
        try await RegionBench.run { bench in
            try await bench.projectSample(actions: 8)
            let questions = try await Questions(bench)
            for endpoint in Self.reading {
                let address = try questions.address(of: endpoint)
                for parameter in endpoint.query {
                    let value = questions.value(of: parameter, in: endpoint.operation)
                    if parameter.name != "from", parameter.name != "after" {
                        let fitting = try await bench.send(.get, address.asking(parameter.name, value))
                        #expect(fitting.status == 200, "\(address) \(parameter.name)=\(value) \(fitting.text.prefix(200))")
                    }
                    let twice = try await bench.send(.get, address.asking(parameter.name, value).asking(parameter.name, value))
                    #expect(twice.faults.contains("/query/\(parameter.name) parameterRepeated"), "\(address) \(twice.text)")
                    guard parameter.kind != .text, !parameter.isRequired else { continue }
                    let wrong = try await bench.send(.get, address.asking(parameter.name, "nonsense!"))
                    #expect(wrong.faults.contains("/query/\(parameter.name) parameterInvalid"), "\(address) \(wrong.text)")
                }
                let unknown = try await bench.send(.get, address.asking("colour", "red"))
                #expect(unknown.status == 400 && unknown.faults == ["/query/colour parameterUnknown"], "\(address)")
            }
            var titles: Set<String> = []
            for (language, script) in [("fr", "Requête"), ("ar", "طلب"), ("en", "Bad request")] {
                let problem = try await bench.send(
                    .get, "/v1/actions?colour=red&limit=0", headers: [.acceptLanguage: language])
                #expect(problem.type == "application/problem+json" && problem.status == 400)
                #expect(problem.faults == ["/query/colour parameterUnknown", "/query/limit parameterInvalid"])
                let title = try #require(problem.body["title"]?.text)
                #expect(title.contains(script), "\(language): \(title)")
                titles.insert(title)
                #expect(problem.body["instance"]?.text?.hasPrefix("urn:recosa:request:") == true)
                for code in ["not-found", "unauthenticated", "forbidden"] {
                    let answer =
                        switch code {
                        case "not-found": try await bench.send(.get, "/v1/actions/nothing", headers: [.acceptLanguage: language])
                        case "forbidden": try await bench.send(.post, "/v1/rebuild", headers: [.acceptLanguage: language])
                        default: try await bench.send(.get, "/v1/actions", as: nil, headers: [.acceptLanguage: language])
                        }
                    #expect(answer.body["type"]?.text == "urn:recosa:problem:\(code)", "\(answer.text)")
                    titles.insert(try #require(answer.body["title"]?.text))
                }
            }
            #expect(titles.count == 12, "each in its own language: \(titles)")
        }
    }

    @Test func `A figure has one value in every answer, in every form, and in what the topic tells`() async throws {
        try await RegionBench.run { bench in
            try await bench.projectSample()
            let questions = try await Questions(bench)
            let picture = try await bench.room.reader.picture(asOf: nil)
            var seen: [String: (shown: String, place: String)] = [:]
            func compare(_ id: String, _ shown: String, _ place: String) {
                guard let known = seen[id] else { return seen[id] = (shown, place) }
                #expect(known.shown == shown, "\(id) is \(known.shown) in \(known.place), \(shown) in \(place)")
            }
            for endpoint in Self.reading where endpoint.operation != "compareTimes" {
                let address = try questions.address(of: endpoint).asking("lang", "fr")
                let body = try await bench.send(.get, address).body
                for (id, shown, _) in body.figures { compare(id, shown, address) }
                #expect(body.smallCounts.isEmpty, "\(address): \(body.smallCounts)")
            }
            #expect(seen.count > 300, "\(seen.count)")
            let figures = try await bench.room.reader.figures(asOf: picture.asOf)
            _ = try await bench.told.tell(figures, of: picture)
            let published = try await bench.pool.query(
                "select data from outbox where type = \(RegionalEventType.figureChanged.rawValue)"
            ).decode([UInt8].self).map { try JSONValue($0) }
            #expect(published.count == figures.count)
            for figure in published { for (id, shown, _) in figure.figures { compare(id, shown, "the topic") } }
            let table = CSVText.rows(String(try await bench.send(.get, "/v1/figures?format=csv").text.dropFirst()))
            for row in table.dropFirst() {
                compare(CSVText.figure(row), row[2].isEmpty ? row[3] : row[2], "CSV")
            }
            #expect(seen.contains { $0.key.hasPrefix("mobility.") && $0.value.shown == "suppressed" })
        }
    }
}
