import Contracts
import Domain
import HTTPTypes
import TestSupport
import Testing

@testable import Aggregator

/// Texts in the language that was asked for.
@Suite(.serialized)
struct LanguageTests {
    @Test func `Asked for one language, an answer has each text in it alone, or in the nearest there is`() async throws {
        try await RegionBench.run { bench in
            try await bench.projectSample(actions: 12)
            let questions = try await Questions(bench)
            for language in ["fr", "ar", "en"] {
                var texts = 0
                for endpoint in OperationTests.reading where endpoint.basis == .picture {
                    let address = try questions.address(of: endpoint)
                    let whole = try await bench.send(.get, address).body
                    let one = try await bench.send(.get, address.asking("lang", language)).body
                    #expect(one == Self.only(language, whole, &texts), "\(address) \(language)")
                }
                #expect(texts > 100, "\(texts) texts were there in several languages")
            }
        }
    }

    @Test func `A table has its texts in the language asked for, in French unless told`() async throws {
        try await RegionBench.run { bench in
            try await bench.projectSample(actions: 12)
            let actions = try await bench.send(.get, "/v1/actions").entries
            for language in ["fr", "ar", "en"] {
                let table = try await bench.send(.get, "/v1/actions?format=csv&lang=\(language)").text
                let rows = CSVText.rows(String(table.dropFirst()))
                let column = try #require(rows.first?.firstIndex(of: "title"))
                let titles = actions.map { action in
                    let title = action["head"]?["title"]
                    return title?[language]?.text ?? title?["fr"]?.text ?? title?["en"]?.text
                }
                #expect(rows.dropFirst().map { $0[column] } == titles, "\(language)")
                #expect(actions.contains { ($0["head"]?["title"]?.members ?? []).count == 3 })
                if language == "fr" {
                    #expect(try await bench.send(.get, "/v1/actions?format=csv").text == table)
                }
            }
        }
    }

    /// The same answer, where each text that has `language` has nothing else; `count` counts those that had more. A text without it
    /// keeps one of its languages, French before the others.
    private static func only(_ language: String, _ value: JSONValue, _ count: inout Int) -> JSONValue {
        switch value {
        case .array(let elements): return .array(elements.map { only(language, $0, &count) })
        case .object(let members):
            let isText = !members.isEmpty && members.allSatisfy { ["fr", "ar", "en"].contains($0.name) && $0.value.text != nil }
            guard isText else {
                return .object(members.map { .init($0.name, only(language, $0.value, &count)) })
            }
            if members.count > 1 { count += 1 }
            for name in [language, "fr", "en", "ar"] {
                if let member = members.first(where: { $0.name == name }) { return .object([member]) }
            }
            return value
        default: return value
        }
    }
}
