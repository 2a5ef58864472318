import Contracts
import Domain
import Foundation
import Testing
import TestSupport
import View

@Suite("Journey of the demonstration set: imported, counted again from the events, rebuilt", .serialized, .runningPlatform)
struct DemonstrationJourneyTests {
    @Test("with 100 actions every figure equals the count over the events, and a rebuild has the same hashes")
    func small() async throws { try await DemonstrationJourney(actions: 100).perform() }
}

/// Takes minutes; see `Deploy/tools/suites`.
@Suite("Journey of the large demonstration set", .serialized, .runningPlatform)
struct LargeDemonstrationTests {
    @Test("with 2,000 actions every figure equals the count over the events, and a rebuild has the same hashes")
    func large() async throws { try await DemonstrationJourney(actions: 2_000).perform() }
}

private struct DemonstrationJourney {
    let actions: Int

    func perform() async throws {
        let platform = try RunningPlatform.platform
        let begun = ContinuousClock.now
        for arguments in [["record"], ["demonstration", "--size", "\(actions)"]] {
            let imported = try await RecosaCommand.run(["import"] + arguments + ["--patience", "300", "--state", platform.state])
            try #require(imported.exitCode == 0, "\(imported.output.suffix(2_000))")
        }
        print("demonstration: \(actions) actions imported in \(ContinuousClock.now - begun)")
        let events = try await published(on: platform)
        let committee = try await platform.regional("committee")
        try await eventually("all \(events.count) events are in the picture", within: .seconds(300)) {
            try await committee.get("/v1/picture")["events"] == .number("\(events.count)")
        }
        var replay = PictureReplay()
        for entry in events { replay.take(entry.event, of: entry.country) }
        let overview = try await overview(committee)
        expect(overview, equals: replay)
        #expect(replay.actions.count > actions, "the record's and the invented ones")
        let listed = try await committee.entries("/v1/actions?limit=500")
        #expect(Set(listed.compactMap { $0["head"]?["id"]?.text }).count == replay.actions.count && listed.count == replay.actions.count)

        let rebuilt = try await RecosaCommand.run(["rebuild", "--state", platform.state])
        #expect(rebuilt.exitCode == 0 && rebuilt.output.contains(#""agrees":true"#), "\(rebuilt.output)")
        #expect(rebuilt.output.contains(#""switched":true"#))
        let after = try await self.overview(committee)
        #expect(after.headline.map(\.shown) == overview.headline.map(\.shown) && after.money == overview.money)
        print("demonstration: \(events.count) events, \(listed.count) actions; rebuilt: \(rebuilt.output.suffix(900))")
    }

    /// What the four countries said, in the order in which it was recorded.
    private func published(on platform: PlatformUnderTest) async throws -> [(country: CountryCode, event: DomainEvent)] {
        var found: [(at: Instant, country: CountryCode, event: DomainEvent)] = []
        var known: Set<UniqueID> = []
        for country in CountryCode.members {
            let service = try await platform.person(country.text, "focalPoint")
            try await eventually("\(country.text) has published everything", within: .seconds(300)) {
                let waiting = try await service.get("/v1/outbox")["waiting"]?.elements ?? []
                return waiting.allSatisfy { $0["events"] == .number("0") }
            }
            for record in try await platform.records(of: country) {
                let event = try CloudEvent(record)
                // A record may be repeated, when its receipt was late.
                guard known.insert(event.id).inserted else { continue }
                found.append((event.recordedTime, country, try EventCodec.decode(type: event.type.text, data: event.data).event))
            }
        }
        return found.sorted { $0.at < $1.at }.map { ($0.country, $0.event) }
    }

    private func overview(_ committee: SignedInPerson) async throws -> RegionOverview {
        try JSONDecoder().decode(RegionOverview.self, from: Data(try await committee.answer("/v1/dashboard").bytes))
    }

    private func expect(_ overview: RegionOverview, equals replay: PictureReplay) {
        let calendar = ReportingCalendar(frequency: .quarterly, daysToReport: 30)
        let headline = Dictionary(overview.headline.map { ($0.id.rawValue, $0.shown) }) { first, _ in first }
        #expect(headline == replay.headline(today: overview.picture.asOf.utcDate, calendar: calendar))
        var money: [String: String] = [:]
        for line in overview.money {
            if let budget = line.budget.value.number { money["budget \(line.currency.text)"] = budget.text }
            if let spent = line.spent.value.number { money["spent \(line.currency.text)"] = spent.text }
        }
        #expect(money == replay.money())
        for part in overview.actionsByStatus.parts {
            let status = part.dimensions.first { $0.axis == .status }?.value
            #expect(part.shown == "\(replay.actions.values.count { $0.content.status?.rawValue == status })")
        }
        for part in overview.progressByArea.parts {
            let area = part.dimensions.first { $0.axis == .area }?.value
            #expect(part.shown == replay.progress(replay.actions.values.filter { $0.content.area?.rawValue == area }))
        }
        let table = overview.actionsByAreaAndCountry
        for (row, area) in table.rows.enumerated() {
            for (column, country) in table.columns.enumerated() {
                let cell = replay.actions.values.count { $0.content.area?.rawValue == area && $0.recordedBy.text == country }
                #expect(table.cells[row][column].shown == "\(cell)", "\(area) \(country)")
            }
        }
    }
}
