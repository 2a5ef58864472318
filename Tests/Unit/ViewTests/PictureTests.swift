import Domain
import Postgres
import RegionSamples
import TestSupport
import Testing

@testable import View

/// What the committee reads, against the same figures computed from the events alone.
@Suite(.serialized)
struct PictureTests {
    static let calendar = ReportingCalendar(frequency: .quarterly, daysToReport: 30)

    static func headline(_ overview: RegionOverview) -> [String: String] {
        Dictionary(overview.headline.map { ($0.id.rawValue, $0.shown) }) { first, _ in first }
    }

    static func money(_ overview: RegionOverview) -> [String: String] {
        var sums: [String: String] = [:]
        for line in overview.money {
            if let budget = line.budget.value.number { sums["budget \(line.currency.text)"] = budget.text }
            if let spent = line.spent.value.number { sums["spent \(line.currency.text)"] = spent.text }
        }
        return sums
    }

    /// Sends `feed` in slices, so that the region accepts it at many times.
    static func send(_ feed: inout SampleFeed, slices: Int, into database: ViewDatabase) async throws {
        let broker = ProjectionTests.broker()
        let messages = try feed.messages()
        let size = max(1, messages.count / slices)
        for start in stride(from: 0, to: messages.count, by: size) {
            try await ProjectionTests.project(Array(messages[start..<min(start + size, messages.count)]), on: broker, into: database)
        }
    }

    @Test func `Every headline figure and every cell equals the count over the events`() async throws {
        try await ViewDatabase.with { database in
            var feed = try SampleFeed.record(demonstration: 80)
            try await Self.send(&feed, slices: 3, into: database)
            let overview = try await database.reader.overview(asOf: nil)
            let today = overview.picture.asOf.utcDate
            var replay = PictureReplay()
            for entry in feed.events { replay.take(entry.event, of: entry.country) }

            #expect(Self.headline(overview) == replay.headline(today: today, calendar: Self.calendar))
            #expect(Self.money(overview) == replay.money())
            #expect(!overview.money.isEmpty)
            #expect(overview.picture.events == Int64(feed.events.count))
            for part in overview.actionsByStatus.parts {
                let status = part.dimensions.first { $0.axis == .status }?.value
                #expect(part.shown == "\(replay.actions.values.count { $0.content.status?.rawValue == status })")
            }
            let table = overview.actionsByAreaAndCountry
            for (row, area) in table.rows.enumerated() {
                for (column, country) in table.columns.enumerated() {
                    let cell = replay.actions.values.count { $0.content.area?.rawValue == area && $0.recordedBy.text == country }
                    #expect(table.cells[row][column].shown == "\(cell)", "\(area) \(country)")
                }
            }
            for part in overview.progressByArea.parts {
                let area = part.dimensions.first { $0.axis == .area }?.value
                #expect(part.shown == replay.progress(replay.actions.values.filter { $0.content.area?.rawValue == area }))
            }
        }
    }

    @Test func `The list under a figure has as many records as the figure says`() async throws {
        try await ViewDatabase.with { database in
            var feed = try SampleFeed.record(demonstration: 60)
            try await Self.send(&feed, slices: 2, into: database)
            let reader = database.reader
            let late = try await reader.actions(ActionFilter(lateOnly: true), page: PageRequest(limit: 500), asOf: nil)
            let overview = try await reader.overview(asOf: nil)
            #expect(Self.headline(overview)["actions.late"] == "\(late.total)")
            #expect(late.total > 0 && late.entries.allSatisfy(\.late))

            var seen: [AggregateID] = []
            var next: String?
            repeat {
                let page = try await reader.actions(ActionFilter(), page: PageRequest(limit: 7, after: next), asOf: nil)
                seen += page.entries.map(\.head.id)
                next = page.next
            } while next != nil
            #expect(Set(seen).count == seen.count)
            #expect("\(seen.count)" == Self.headline(overview)["actions.count"])

            for code in CountryCode.members {
                let country = try #require(try await reader.country(code, asOf: nil))
                let own = try await reader.actions(ActionFilter(country: code), page: PageRequest(limit: 1), asOf: nil)
                #expect(country.headline.first { $0.id.figure == "actions.count" }?.shown == "\(own.total)")
                let missing = country.reporting.reduce(0) { $0 + (Int($1.missing.shown) ?? 0) }
                #expect(country.lateness.reports.shown == "\(missing)")
            }
        }
    }

    @Test func `The picture at 200 random times equals the replay of what was accepted by then`() async throws {
        let seed = UInt64.random(in: 1...UInt64.max)
        print("view(T): seed \(seed)")
        var random = SeededGenerator(seed: seed)
        try await ViewDatabase.with { database in
            var feed = try SampleFeed.record(demonstration: 40, seed: seed % 1_000)
            try await Self.send(&feed, slices: 20, into: database)
            let accepted = try await database.accepted()
            #expect(accepted.count == feed.events.count)
            let first = try #require(accepted.first).at.microseconds
            let last = try #require(accepted.last).at.microseconds
            let times = (0..<200).map { _ in Instant(microseconds: .random(in: first - 1_000...last, using: &random)) }.sorted()
            var replay = PictureReplay()
            var index = 0
            var pictures: Set<Int> = []
            for time in times {
                while index < accepted.count, accepted[index].at <= time {
                    replay.take(accepted[index].event, of: accepted[index].country)
                    index += 1
                }
                pictures.insert(index)
                let overview = try await database.reader.overview(asOf: time)
                let expected = replay.headline(today: time.utcDate, calendar: Self.calendar)
                #expect(Self.headline(overview) == expected, "seed \(seed), T \(time)")
                #expect(Self.money(overview) == replay.money(), "seed \(seed), T \(time)")
                #expect(overview.picture.events == Int64(replay.events) && overview.picture.demonstration == replay.demonstration)
            }
            print("view(T): 200 times, \(pictures.count) different pictures, \(accepted.count) events")
        }
    }

    @Test func `A past picture stays as it was when more arrives`() async throws {
        try await ViewDatabase.with { database in
            var feed = try SampleFeed.record(demonstration: 40)
            let broker = ProjectionTests.broker()
            let messages = try feed.messages()
            let half = messages.count / 2
            try await ProjectionTests.project(Array(messages[..<half]), on: broker, into: database)
            let time = try await database.reader.picture(asOf: nil).asOf
            let overview = try await database.reader.overview(asOf: time)
            let reporting = try await database.reader.reporting(asOf: time)
            let indicators = try await database.reader.indicators(IndicatorFilter(), asOf: time)
            let plans = try await database.reader.plans(PlanFilter(), asOf: time)
            try await ProjectionTests.project(Array(messages[half...]), on: broker, into: database)
            #expect(try await database.reader.overview(asOf: time) == overview)
            #expect(try await database.reader.reporting(asOf: time) == reporting)
            #expect(try await database.reader.indicators(IndicatorFilter(), asOf: time) == indicators)
            #expect(try await database.reader.plans(PlanFilter(), asOf: time) == plans)
            #expect(try await database.reader.overview(asOf: nil).headline != overview.headline)
            let pairs = try await database.reader.comparison(from: time, to: nil)
            #expect(pairs.map(\.before) == overview.headline)
            #expect(pairs.contains { $0.difference.map { $0 != .zero } ?? false })
        }
    }

    @Test func `The figures of a picture are those its pages show, of the region, each country and each area`() async throws {
        let seed = UInt64.random(in: 1...1_000)
        print("figures of pages: seed \(seed)")
        try await ViewDatabase.with { database in
            var feed = try SampleFeed.record(demonstration: 120, seed: seed)
            try await Self.send(&feed, slices: 1, into: database)
            let reader = database.reader
            let time = try await reader.picture(asOf: nil).asOf
            var pages = try await reader.overview(asOf: time).figures + reader.transferMatrix(asOf: time).figures
            pages += try await reader.mobility(asOf: time).figures
            pages += try await reader.reporting(asOf: time).lines.flatMap(\.figures)
            for country in reader.countries() { pages += try #require(try await reader.country(country.code, asOf: time)).figures }
            for area in InterventionArea.allCases { pages += try await reader.area(area, asOf: time).figures }
            let figures = try await reader.figures(asOf: time)
            #expect(figures == pages.unique)
            #expect(Set(pages.filter { $0.value.number ?? .zero > .zero }.map(\.id.figure)).count > 15)
        }
    }
}
