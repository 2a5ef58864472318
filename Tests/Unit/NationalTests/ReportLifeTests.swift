import Contracts
import Domain
import HTTPTypes
import TestSupport
import Testing

@testable import National

@Suite("A report from draft to approval, in each country")
struct ReportLifeTests {
    @Test("Who submitted cannot approve; somebody else can, once, and the event exists exactly then", arguments: CountryRules.members)
    func fourEyes(rules: CountryRules) async throws {
        try await NationalBench.run(rules) { bench in
            let action = try #require(try await bench.send(.post, "/v1/actions", Bodies.action(rules.country)).id)
            let saved = try await bench.send(.post, "/v1/actions/\(action)/reports", Bodies.report, as: .contributor)
            #expect(saved.status == 200 && saved.body["events"]?.elements?.isEmpty == true)
            let report = "/v1/actions/\(action)/reports/\(try #require(saved.item))"
            #expect(try await bench.send(.post, report + "/submit", subject: "one").status == 200)
            let own = try await bench.send(.post, report + "/approve", subject: "one")
            #expect(own.status == 403 && own.faults == [" ownSubmission"])
            let approved = try await bench.send(.post, report + "/approve", subject: "two")
            #expect(approved.status == 200 && approved.body["events"]?.elements?.count == 1)
            #expect(try await bench.send(.post, report + "/approve", subject: "two").status == 409)
            let events = try await bench.send(.get, "/v1/events?subject=\(action)", as: .integrator)
            #expect(
                events.items.compactMap { $0["type"]?.text } == [
                    "org.recosa.action-plan.action-planned.v1", "org.recosa.action-plan.progress-approved.v1",
                ])
        }
    }

    @Test("A returned report shows the note, is written again, submitted again and approved; a correction names it and says why")
    func returnedAndCorrected() async throws {
        try await NationalBench.run { bench in
            let action = try #require(try await bench.send(.post, "/v1/actions", Bodies.action(.sn)).id)
            let reports = "/v1/actions/\(action)/reports"
            let id = try #require(try await bench.send(.post, reports, Bodies.report, as: .contributor).item)
            #expect(try await bench.send(.post, "\(reports)/\(id)/submit", as: .contributor).status == 200)
            let back = try await bench.send(.post, "\(reports)/\(id)/return", #"{"note": {"fr": "À compléter"}}"#)
            #expect(back.status == 200 && back.body["events"]?.elements?.isEmpty == true)
            let shown = try await bench.send(.get, "\(reports)/\(id)", as: .contributor)
            #expect(shown.body["state"]?.text == "returned" && shown.text.contains("À compléter"))
            #expect(try await bench.send(.post, "\(reports)/\(id)/approve").status == 409)
            let again = Bodies.report.replacing(#"{"period""#, with: #"{"reportID": "\#(id)", "period""#)
            #expect(try await bench.send(.post, reports, again, as: .contributor).item == id)
            #expect(try await bench.send(.post, "\(reports)/\(id)/submit", as: .contributor).status == 200)
            #expect(try await bench.send(.post, "\(reports)/\(id)/approve").status == 200)
            let second = try await bench.send(.post, reports, Bodies.report, as: .contributor)
            #expect(second.faults.contains("/corrects correctionMustBeNamed"))
            let correction = Bodies.report.replacing(
                #"{"period""#, with: #"{"corrects": "\#(id)", "reason": {"fr": "Date fausse"}, "period""#)
            #expect(try await bench.send(.post, reports, correction, as: .contributor).status == 200)
        }
    }

    @Test("Milestones, indicators and reports of an action are each readable, and an action without a period reported is due")
    func parts() async throws {
        try await NationalBench.run(.morocco) { bench in
            let action = try #require(try await bench.send(.post, "/v1/actions", Bodies.action(.ma)).id)
            let defined = try await bench.send(.post, "/v1/actions/\(action)/indicators", Bodies.indicator)
            #expect(defined.status == 200)
            let milestones = try await bench.send(.get, "/v1/actions/\(action)/milestones").items
            #expect(milestones.first?["id"]?.text == "m1" && milestones.first?["reachedOn"] == .null)
            let indicators = try await bench.send(.get, "/v1/actions/\(action)/indicators").items
            #expect(indicators.compactMap { $0["id"]?.text } == [try #require(defined.item)])
            #expect(try await bench.send(.get, "/v1/actions/\(action)/reports").items.isEmpty)
            let due = try await bench.send(.get, "/v1/due?period=2026-Q1", as: .contributor)
            #expect(due.body["today"]?.text == "2026-05-15")
            #expect(due.items.compactMap { $0["state"]?.text } == ["late"])
            #expect(try await bench.send(.get, "/v1/due?state=draft").items.isEmpty)
        }
    }
}
