import Contracts
import Domain
import Foundation
import Testing
import TestSupport
import Topic

@Suite("Journey of a ministry: from a plan to the region's receipt", .serialized, .runningPlatform)
struct MinistryJourneyTests {
    @Test("a report is submitted, returned, submitted again, approved; its event is on the topic once, and the receipt comes back")
    func report() async throws {
        let platform = try RunningPlatform.platform
        let contributor = try await platform.person("ma", "contributor")
        let focalPoint = try await platform.person("ma", "focalPoint")
        let (plan, action, report) = (JourneyBodies.id("plan"), JourneyBodies.id("action"), JourneyBodies.id("report"))
        try await focalPoint.post("/v1/plans", JourneyBodies.plan(plan, of: "ma"))
        try await focalPoint.post("/v1/actions", JourneyBodies.action(action, in: plan, of: "ma"))
        let address = "/v1/actions/\(action)/reports"
        try await contributor.post(address, JourneyBodies.report(report, period: "2026-Q1", milestones: ["m1"]))
        try await contributor.post("\(address)/\(report)/submit")
        try await focalPoint.post("\(address)/\(report)/return", ["note": ["fr": "Dites quand le guichet a ouvert."]])
        #expect(try await contributor.get("\(address)/\(report)")["state"]?.text == "returned")
        try await contributor.post(address, JourneyBodies.report(report, period: "2026-Q1", milestones: ["m1"]))
        try await contributor.post("\(address)/\(report)/submit")
        let refused = try await contributor.answer("\(address)/\(report)/approve", posting: [:])
        #expect(refused.status == 403, "who submitted a report does not approve it")
        let approved = try await focalPoint.post("\(address)/\(report)/approve")

        let event = try #require(approved["events"]?.elements?.first?.text)
        #expect(approved["events"]?.elements?.count == 1, "only the approval leaves the country")
        try await expectWay(of: event, focalPoint)
        try await expectRecord(of: event, about: action, on: platform)
    }

    /// Recorded, numbered, published, received by the region, each at a time not before the one before it.
    private func expectWay(of event: String, _ reader: SignedInPerson) async throws {
        try await eventually("the region has received \(event)", within: .seconds(60)) {
            try await reader.get("/v1/events/\(event)")["receivedAt"]?.text != nil
        }
        let way = try await reader.get("/v1/events/\(event)")
        let times = try ["recordedAt", "sequencedAt", "publishedAt", "receivedAt"].map { name in
            try Instant(try #require(way[name]?.text, "\(name) is known"))
        }
        #expect(times == times.sorted(), "\(times.map(\.text))")
    }

    private func expectRecord(of event: String, about action: String, on platform: PlatformUnderTest) async throws {
        let records = try await platform.records(of: .ma).filter { $0.header("ce_id") == Array(event.utf8) }
        #expect(records.count == 1, "once, when nothing went wrong")
        let record = try #require(records.first)
        let partition = PartitionKey.partition(of: action, count: TopicLayout.defaultPartitionCount)
        #expect(record.partition == TopicPartition("recosa.ma.action-plan.v1", partition))
        #expect(record.key == Array(action.utf8))
        let names = [
            "ce_specversion", "ce_id", "ce_source", "ce_type", "ce_subject", "ce_time", "ce_dataschema", "ce_sequence", "ce_subjectseq",
            "ce_partitionkey", "ce_recordedtime", "content-type",
        ]
        #expect(record.headers.map(\.name).filter { $0 != "traceparent" } == names)
        func header(_ name: String) -> String { String(decoding: record.header(name) ?? [], as: UTF8.self) }
        #expect(header("ce_specversion") == "1.0" && header("content-type") == "application/json")
        #expect(header("ce_source") == "urn:recosa:ma:action-plan:v1:\(partition)")
        #expect(header("ce_type") == "org.recosa.action-plan.progress-approved.v1")
        #expect(header("ce_subject") == action && header("ce_partitionkey") == action)
        #expect(header("ce_sequence").count == 20 && Int64(header("ce_sequence")) != nil)
        // Planned, then this report: what stayed a draft or was returned never left the country.
        #expect(header("ce_subjectseq") == "2")
        #expect(try EventCodec.decode(type: header("ce_type"), data: record.value ?? []).event.subject.text == action)
    }

    @Test("a practice of Morocco is asked for, agreed, adapted and adopted by Senegal")
    func practice() async throws {
        let platform = try RunningPlatform.platform
        let morocco = try await platform.person("ma", "focalPoint")
        let senegal = try await platform.person("sn", "focalPoint")
        let (practice, transfer) = (JourneyBodies.id("practice"), JourneyBodies.id("transfer"))
        try await morocco.post(
            "/v1/practices",
            [
                "practiceID": .string(practice), "demonstration": true,
                "practice": [
                    "title": ["fr": "Guichet unique"], "area": "migrantsRights", "summary": ["fr": "Un seul guichet."], "start": "2025",
                    "languages": ["fr"],
                ],
            ])
        try await arrives("the practice in Senegal", at: senegal, "/v1/partners/practices", practice)
        try await senegal.post("/v1/transfers", ["transferID": .string(transfer), "practiceID": .string(practice), "demonstration": true])
        try await arrives("the request in Morocco", at: morocco, "/v1/partners/transfers", transfer)
        let own = try await senegal.answer("/v1/transfers/\(transfer)/agree", posting: [:])
        #expect(own.status == 403, "only the country of origin agrees")
        try await morocco.post("/v1/transfers/\(transfer)/agree", ["demonstration": true])
        try await stands(transfer, "agreed", at: senegal)
        for stage in ["adapting", "piloted"] {
            try await senegal.post(
                "/v1/transfers/\(transfer)/advance",
                ["stage": .string(stage), "changes": ["fr": "Adapté aux communes"], "demonstration": true])
        }
        try await senegal.post("/v1/transfers/\(transfer)/close", ["outcome": "adopted", "demonstration": true])
        try await stands(transfer, "adopted", at: morocco)
        let committee = try await platform.regional("committee")
        try await eventually("the region shows it adopted", within: .seconds(60)) {
            try await committee.get("/v1/transfers?practice=\(practice)&phase=adopted")["total"] == .number("1")
        }
    }

    private func arrives(_ what: String, at country: SignedInPerson, _ path: String, _ id: String) async throws {
        try await eventually(what, within: .seconds(60)) {
            try await country.get(path)["items"]?.elements?.contains { $0["id"]?.text == id } ?? false
        }
    }

    private func stands(_ transfer: String, _ state: String, at country: SignedInPerson) async throws {
        try await eventually("\(transfer) is \(state)", within: .seconds(60)) {
            try await country.get("/v1/transfers/\(transfer)")["record"]?["state"]?.text == state
        }
    }
}
