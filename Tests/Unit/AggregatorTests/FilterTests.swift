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

/// Filters of lists: what is kept is exactly what fits, in the order of the whole list.
@Suite(.serialized)
struct FilterTests {
    /// What every list may be asked besides its filters.
    private static let common: Set = ["asOf", "lang", "format", "limit", "after", "from", "to"]
    /// Filters with a test of their own.
    private static let elsewhere: Set = ["listPractices q", "listActions q", "listPractices withdrawn", "listActions late"]

    /// Everything in a list, over all its pages.
    private static func entries(_ bench: RegionBench, _ operation: String, _ name: String? = nil, _ value: String = "") async throws
        -> [JSONValue]
    {
        let endpoint = try #require(EndpointTable.all.first { $0.operation == operation })
        var address = endpoint.query.contains(.from) ? endpoint.path + "?from=2020-01-01T00:00:00Z" : endpoint.path
        if let name { address = address.asking(name, value) }
        if endpoint.query.contains(where: { $0.name == "limit" }) {
            return try await ListTests.pages(bench, address, limit: 500).flatMap(\.entries)
        }
        let answer = try await bench.send(.get, address)
        #expect(answer.status == 200, "\(address) \(answer.text.prefix(200))")
        return answer.entries
    }

    @Test func `Each filter of each list keeps exactly the entries that fit it, in their order`() async throws {
        try await RegionBench.run { bench in
            try await bench.projectSample()
            let keepers = try await Keepers(bench)
            var tried: Set<String> = []
            func keeps(_ operation: String, _ name: String, _ values: (JSONValue) -> [String]) async throws {
                let whole = try await Self.entries(bench, operation)
                let occurring = Set(whole.flatMap(values))
                #expect(!occurring.isEmpty, "\(operation) \(name)")
                var excludes = false
                for value in occurring.sorted().prefix(24) {
                    let fitting = whole.filter { values($0).contains(value) }
                    let kept = try await Self.entries(bench, operation, name, value)
                    #expect(kept == fitting, "\(operation) \(name)=\(value): \(kept.count) of \(fitting.count)")
                    excludes = excludes || fitting.count < whole.count
                }
                #expect(excludes, "\(operation) \(name): a filter that keeps everything shows nothing")
                tried.insert("\(operation) \(name)")
            }
            func member(_ operation: String, _ names: String...) async throws {
                for name in names { try await keeps(operation, name) { $0[name]?.text.map { [$0] } ?? [] } }
            }

            try await member("listActions", "status", "area", "plan")
            try await keeps("listActions", "country") { keepers.country(of: $0["head"]?["id"]?.text) }
            try await keeps("listPlans", "country") { $0["head"]?["parties"]?.elements?.compactMap(\.text) ?? [] }
            try await keeps("listPlans", "area") { plan in
                (plan["areas"]?.elements ?? []).compactMap(\.text) + keepers.areas(ofPlan: plan["head"]?["id"]?.text)
            }
            try await member("listIndicators", "action")
            try await keeps("listIndicators", "country") { keepers.country(of: $0["action"]?.text) }
            for name in ["area", "plan"] {
                try await keeps("listIndicators", name) { keepers.member(name, ofAction: $0["action"]?.text) }
            }
            try await keeps("listPractices", "country") { $0["origin"]?.text.map { [$0] } ?? [] }
            try await member("listPractices", "area")
            try await keeps("listPractices", "gcmObjective") { practice in
                (practice["tags"]?.elements ?? []).filter { $0["vocabulary"]?.text == "gcmObjective" }.compactMap { $0["code"]?.text }
            }
            try await member("listTransfers", "origin", "receiving", "phase", "practice")
            try await member("listPilots", "sending", "host", "phase")
            try await member("listChanges", "country", "family")
            for operation in ["readReporting", "listReports"] { try await member(operation, "country", "period") }
            try await keeps("listFigures", "id") { $0["figure"]?["id"]?.text.map { [$0] } ?? [] }
            try await keeps("listFigures", "figure") { entry in
                (entry["figure"]?["id"]?.text?.split(separator: "/").first).map { [String($0)] } ?? []
            }
            for axis in ["country", "area"] {
                try await keeps("listFigures", axis) { entry in
                    (entry["figure"]?["id"]?.text ?? "").split(separator: "/").filter { $0.hasPrefix("\(axis)=") }.map {
                        String($0.dropFirst(axis.count + 1))
                    }
                }
            }

            let declared = EndpointTable.all.flatMap { endpoint in
                endpoint.query.map(\.name).filter { !Self.common.contains($0) }.map { "\(endpoint.operation) \($0)" }
            }
            #expect(tried.union(Self.elsewhere) == Set(declared), "a filter without a test")
        }
    }

    @Test func `What is late is kept, and of it what one country keeps`() async throws {
        try await RegionBench.run { bench in
            try await bench.projectSample()
            let keepers = try await Keepers(bench)
            let actions = try await Self.entries(bench, "listActions")
            let late = try await Self.entries(bench, "listActions", "late", "true")
            #expect(late == actions.filter { $0["late"] == .boolean(true) } && !late.isEmpty && late.count < actions.count)
            #expect(try await Self.entries(bench, "listActions", "late", "false") == actions)
            let both = try await bench.send(.get, "/v1/actions?late=true&country=ma&limit=500").entries
            #expect(both == late.filter { keepers.country(of: $0["head"]?["id"]?.text) == ["ma"] })
            #expect(!both.isEmpty && both.count < late.count)
        }
    }

    @Test func `An action is found by each word of its title or description, in any language`() async throws {
        try await RegionBench.run { bench in
            try await bench.projectSample()
            let keepers = try await Keepers(bench)
            let actions = try await Self.entries(bench, "listActions")
            let titles = actions.prefix(8).flatMap { ($0["head"]?["title"]?.members ?? []).compactMap(\.value.text) }
            let words = titles.compactMap { title in
                title.split(whereSeparator: { !$0.isLetter }).max(by: { $0.count < $1.count }).map { String($0) }
            }
            for word in Set(words) {
                let fitting = actions.filter { keepers.texts(ofAction: $0["head"]?["id"]?.text).contains(word.lowercased()) }
                #expect(try await Self.entries(bench, "listActions", "q", word) == fitting && !fitting.isEmpty, "\(word)")
            }
            #expect(try await Self.entries(bench, "listActions", "q", "xylophones").isEmpty)
        }
    }

    @Test func `A withdrawn practice is shown only to whoever asks for withdrawn ones too`() async throws {
        try await RegionBench.run { bench in
            var feed = try SampleFeed.record(demonstration: 12)
            let published = try #require(
                feed.events.last { if case .practicePublished = $0.event { true } else { false } })
            let withdrawal = DomainEvent.practiceWithdrawn(
                PracticeWithdrawn(
                    practiceID: published.event.subject, reason: LanguageMap(fr: "Dépassée", ar: "متجاوزة", en: "Outdated"), sources: [],
                    demonstration: true))
            let messages = try feed.messages()
            let last = try feed.message(withdrawal, of: published.country, number: messages.count)
            try await bench.project(RecordedLog(messages))
            let before = try await Self.entries(bench, "listPractices")
            try await bench.project(RecordedLog(messages + [last]))
            let after = try await Self.entries(bench, "listPractices")
            let id = published.event.subject.text
            func ids(_ entries: [JSONValue]) -> [String] { entries.compactMap { $0["head"]?["id"]?.text } }
            #expect(ids(before).contains(id) && ids(after) == ids(before).filter { $0 != id })
            let all = try await Self.entries(bench, "listPractices", "withdrawn", "true")
            #expect(Set(ids(all)) == Set(ids(before)) && all.count == before.count)
            #expect(ids(all.filter { $0["withdrawn"] == .boolean(true) }) == [id])
        }
    }
}

/// What is known of each action from its own address, beside the lists.
private struct Keepers {
    private var countries: [String: String] = [:]
    private var details: [String: JSONValue] = [:]

    init(_ bench: RegionBench) async throws {
        for page in try await ListTests.pages(bench, "/v1/actions", limit: 500) {
            for id in page.ids {
                // The country whose service published the action keeps it; parties only confirm it.
                let published = try await bench.send(.get, "/v1/events/\(id)").entries
                    .filter { $0["type"]?.text?.hasSuffix(EventType.actionPlanned.rawValue) == true }.compactMap { $0["country"]?.text }
                #expect(published.count == 1, "\(id) was published by \(published)")
                countries[id] = published.first
                details[id] = try await bench.send(.get, "/v1/actions/\(id)").body
            }
        }
    }

    func country(of action: String?) -> [String] { action.flatMap { countries[$0] }.map { [$0] } ?? [] }

    func member(_ name: String, ofAction action: String?) -> [String] {
        action.flatMap { details[$0]?["summary"]?[name]?.text }.map { [$0] } ?? []
    }

    func areas(ofPlan plan: String?) -> [String] {
        details.values.compactMap { $0["summary"] }.filter { $0["plan"]?.text == plan }.compactMap { $0["area"]?.text }
    }

    /// Title and description in all languages, in small letters.
    func texts(ofAction action: String?) -> String {
        let detail = action.flatMap { details[$0] }
        return [detail?["summary"]?["head"]?["title"], detail?["description"]].flatMap { $0?.members ?? [] }.compactMap(\.value.text)
            .joined(separator: " ").lowercased()
    }
}
