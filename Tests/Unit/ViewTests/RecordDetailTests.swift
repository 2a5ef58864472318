import Domain
import RegionSamples
import TestSupport
import Testing
import Topic

@testable import View

/// Details, and honesty where little or nothing is known.
@Suite(.serialized)
struct RecordDetailTests {
    @Test func `Before anybody is heard nothing is zero`() async throws {
        try await ViewDatabase.with { database in
            let overview = try await database.reader.overview(asOf: nil)
            #expect(overview.headline.allSatisfy { $0.value == .notReported }, "\(overview.headline.map(\.shown))")
            #expect(overview.actionsByAreaAndCountry.cells.joined().allSatisfy { $0.value == .notReported })
            #expect(overview.headline.allSatisfy { $0.coverage.reported.isEmpty && $0.coverage.expected.count == 4 })
        }
    }

    @Test func `A country that was not heard has no zero beside those that were`() async throws {
        try await ViewDatabase.with { database in
            var feed = try SampleFeed.demonstration(actions: 30)
            let all = try feed.messages()
            let broker = ProjectionTests.broker()
            try await ProjectionTests.project(all.filter { !$0.topic.hasPrefix("recosa.ml.") }, on: broker, into: database)
            let overview = try await database.reader.overview(asOf: nil)
            let line = try #require(overview.lateByCountry.first { $0.country == .ml })
            #expect(line.actions.value == .notReported && line.reports.value == .notReported)
            let count = try #require(overview.headline.first { $0.id.rawValue == "actions.count" })
            #expect(count.coverage.missing == [.ml] && count.demonstration)
            #expect(try await database.reader.country(.ml, asOf: nil)?.headline.first?.value == .notReported)
        }
    }

    @Test func `Every detail of every record can be opened and agrees with its list`() async throws {
        try await ViewDatabase.with { database in
            var feed = try SampleFeed.record(demonstration: 30)
            try await PictureTests.send(&feed, slices: 1, into: database)
            let reader = database.reader
            let actions = try await reader.actions(ActionFilter(), page: PageRequest(limit: 500), asOf: nil).entries
            var replay = PictureReplay()
            for entry in feed.events { replay.take(entry.event, of: entry.country) }
            for summary in actions {
                let detail = try #require(try await reader.action(summary.head.id, asOf: nil))
                let told = try #require(replay.actions[summary.head.id])
                #expect(detail.summary == summary)
                #expect(Set(summary.head.stated) == Set([told.recordedBy] + told.confirmedBy))
                #expect(detail.events.count == feed.events.count { $0.event.subject == summary.head.id })
                #expect(detail.reports.count == told.reports.count)
                #expect(detail.reports.count { $0.current } == told.effectiveReports().count)
                #expect(detail.indicators.count == told.indicators.count)
                #expect(detail.milestones.map(\.id) == told.content.milestones.map(\.id))
                #expect(summary.head.divergences == told.provenance.divergences)
            }
            for plan in try await reader.plans(PlanFilter(), asOf: nil) {
                let detail = try #require(try await reader.plan(plan.head.id, asOf: nil))
                #expect(detail.timeline.count == replay.actions.values.count { $0.content.planID == plan.head.id })
                #expect(plan.actions.shown == "\(detail.timeline.count)")
            }
            let signed = try await reader.agreements(asOf: nil).filter { $0.level == .national }.compactMap(\.signedOn?.text)
            #expect(signed.sorted() == ["2013", "2013-06-07", "2015", "2019"])
            for area in InterventionArea.allCases {
                let picture = try await reader.area(area, asOf: nil)
                let expected = replay.actions.values.filter { $0.content.area == area }
                #expect(picture.headline.first { $0.id.figure == "actions.count" }?.shown == "\(expected.count)")
                #expect(picture.indicators.count == expected.reduce(0) { $0 + $1.indicators.count })
            }
        }
    }

    @Test func `Reporting is never more than complete, and every received report is either on time or late`() async throws {
        try await ViewDatabase.with { database in
            var feed = try SampleFeed.record(demonstration: 60)
            try await PictureTests.send(&feed, slices: 1, into: database)
            var replay = PictureReplay()
            for entry in feed.events { replay.take(entry.event, of: entry.country) }
            let lines = try await database.reader.reporting(asOf: nil).lines
            for line in lines {
                let reports = replay.actions.values.filter { $0.recordedBy == line.country }.flatMap(\.reports)
                    .filter { $0.period == line.period && $0.corrects == nil }
                #expect(line.received.shown == "\(reports.count)", "\(line.country) \(line.period)")
                let onTime = reports.count { $0.approvedOn.map { $0.utcDate <= line.due } ?? false }
                #expect(line.onTime.shown == "\(onTime)", "\(line.country) \(line.period)")
                let whole = try #require(Int(line.expected.shown)), missing = try #require(Int(line.missing.shown))
                #expect(whole >= reports.count + missing)
                #expect(whole == 0 ? line.completeness.value == .notApplicable : line.completeness.value.number != nil)
            }
            #expect(lines.contains { $0.late.shown != "0" } && lines.contains { $0.missing.shown != "0" })
        }
    }
}
