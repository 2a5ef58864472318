import Domain
import Hummingbird
import HummingbirdTesting
import RegionalTwin
import ServiceHost
import Testing
import View

@testable import Dashboard

@Suite("Numbers on the pages")
struct NumberTests {
    /// What the reader answers for a page: every number on it must come from here, and none of it may be left out.
    private static func answers(_ path: String, _ reader: TwinRegionalReader) async throws -> [Any] {
        let id = try UniqueID("018bcfe5-6800-7001-8000-000000000001")
        let overview = try await reader.overview(asOf: nil)
        let matrix = try await reader.transferMatrix(asOf: nil)
        func optional(_ value: Any?) -> [Any] { value.map { [$0] } ?? [] }
        switch path {
        case "": return [overview, matrix]
        case "countries": return [overview.lateByCountry, overview.actionsByAreaAndCountry]
        case "areas": return [overview.progressByArea]
        case "countries/ma": return optional(try await reader.country(.ma, asOf: nil))
        case "areas/migrantsRights": return [try await reader.area(.migrantsRights, asOf: nil)]
        case "plans": return try await reader.plans(PlanFilter(), asOf: nil)
        case "plans/{1}": return optional(try await reader.plan(AggregateID(.plan, id), asOf: nil))
        case "actions": return [try await reader.actions(ActionFilter(), page: PageRequest(), asOf: nil).entries]
        case "actions/{1}": return optional(try await reader.action(AggregateID(.action, id), asOf: nil))
        case "indicators": return try await reader.indicators(IndicatorFilter(), asOf: nil)
        case "practices": return [try await reader.practices(PracticeSearch(), page: PageRequest(), asOf: nil).entries, matrix]
        case "practices/{1}": return optional(try await reader.practice(AggregateID(.practice, id), asOf: nil))
        case "transfers": return [matrix, try await reader.transfers(TransferFilter(), asOf: nil)]
        case "mobility": return [try await reader.mobility(asOf: nil), try await reader.pilots(PilotFilter(), asOf: nil)]
        case "pilots/{1}": return optional(try await reader.pilot(AggregateID(.pilot, id), asOf: nil))
        case "reporting": return [try await reader.reporting(asOf: nil), overview.lateByCountry]
        case "compare": return try await reader.comparison(from: try #require(try await reader.sittings().first).asOf, to: nil)
        default: return []
        }
    }

    /// Every figure anywhere in an answer, however deep.
    private static func figures(in value: Any, without label: String? = nil) -> [Figure] {
        if let figure = value as? Figure { return [figure] }
        return Mirror(reflecting: value).children.flatMap { child in
            child.label != nil && child.label == label ? [] : figures(in: child.value, without: label)
        }
    }

    private struct Shown: Hashable {
        let id: String
        let value: String
    }

    @Test(
        "are the reader's, each with its id, and none is left out",
        arguments: [
            "", "countries", "countries/ma", "areas", "areas/migrantsRights", "plans", "plans/{1}", "actions", "actions/{1}", "indicators",
            "practices", "practices/{1}", "transfers", "mobility", "pilots/{1}", "agreements", "reporting", "changes", "compare", "feeds",
            "methods", "sittings",
        ])
    func equalTheReaders(path: String) async throws {
        let reader = try TwinRegionalReader()
        // The periods of a plan's or an area's indicators stand on the page of indicators that theirs leads to: they grow without end.
        let elsewhere = ["plans/{1}", "areas/migrantsRights"].contains(path) ? "periods" : nil
        let figures = try await Self.answers(path, reader).flatMap { Self.figures(in: $0, without: elsewhere) }
        let known = Set(figures.map { Shown(id: $0.id.rawValue, value: $0.value.number?.text ?? $0.value.state) })
        let router = Router(context: HostRequestContext.self)
        DashboardRoutes(
            reader: reader, accounts: TwinAccountStore(), hasher: PasswordHasher(cost: (rounds: 16, blockSize: 8, parallelism: 1)),
            settings: DashboardSettings(isPublic: true, secureCookies: true),
            environment: DashboardEnvironment(now: { TwinRegionalReader.present }, randomBytes: { [UInt8](repeating: 4, count: $0) })
        ).add(to: router)
        let address = path.split(separator: "{1}", omittingEmptySubsequences: false).joined(
            separator: "018bcfe5-6800-7001-8000-000000000001")
        try await Application(router: router).test(.router) { client in
            for language in DashboardLanguage.allCases {
                let html = try await client.execute(uri: "/\(language.rawValue)/\(address)", method: .get) { String(buffer: $0.body) }
                let shown = Set(
                    html.matches(of: /<data value="([^"]*)"(?: class="word")? data-figure="([^"]+)">/).map {
                        Shown(id: String($0.output.2), value: String($0.output.1))
                    })
                #expect(shown.subtracting(known) == [], "\(language) shows what the reader did not say")
                #expect(known.subtracting(shown) == [], "\(language) leaves out")
            }
        }
    }

    @Test("have words for every figure that the region computes, and for the twin's")
    func everyFigureHasAName() async throws {
        let reader = try TwinRegionalReader()
        let overview = Self.figures(in: try await reader.overview(asOf: nil))
        let mobility = Self.figures(in: try await reader.mobility(asOf: nil))
        #expect(Set((overview + mobility).map(\.id.figure)).subtracting(FigureNames.all) == [])
        for language in DashboardLanguage.allCases {
            let names = CodeNames(Texts(language), countries: [])
            for name in FigureNames.all { #expect(names.figure(FigureID(name)) != name, "\(language): \(name)") }
        }
    }

    @Test("and tags bear the name their code list gives them")
    func tags() {
        let names = CodeNames(Texts(.english), countries: [])
        #expect(names.tag(Tag(vocabulary: .gcmObjective, code: "23")).hasPrefix("23 – "))
        #expect(names.tag(Tag(vocabulary: .dacPurpose, code: "99999")) == "99999")
    }
}
