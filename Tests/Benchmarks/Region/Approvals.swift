import Contracts
import Domain
import TestSupport

/// Progress reports that ministries have submitted, so that each needs one request to be approved.
struct Approvals: Sendable {
    struct Report: Sendable {
        let country: String
        let action: String
        let report: String

        var path: String { "/v1/actions/\(action)/reports/\(report)/approve" }
    }

    struct Refused: Error { let what: String }

    private static let periods = ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"]
    /// Commands in one request: a service gives up a request that takes longer than fifteen seconds.
    private static let most = 100
    /// How many requests of one country are under way.
    private static let lanes = 4

    /// In the order of approving: the countries take turns, and the reports of one action lie far apart.
    let reports: [Report]

    /// Plans actions and submits `count` reports on them through the ministries' imports.
    static func submit(_ count: Int, to services: ServicesUnderTest) async throws -> Approvals {
        let actions = (count / (periods.count * Ministry.countries.count)) + 1
        let byCountry = try await withThrowingTaskGroup(of: (String, [Report]).self) { group in
            for country in Ministry.countries.map(\.text) {
                group.addTask { (country, try await submit(of: country, actions: actions, to: services)) }
            }
            return try await group.reduce(into: [:]) { found, country in found[country.0] = country.1 }
        }
        let reports = (0..<actions * periods.count).flatMap { number in
            Ministry.countries.compactMap { byCountry[$0.text]?[number] }
        }
        return Approvals(reports: Array(reports.prefix(count)))
    }

    private static func submit(of country: String, actions: Int, to services: ServicesUnderTest) async throws -> [Report] {
        let ids = (0..<actions).map { _ in "action:" + Statements.newID().text }
        let reports = periods.map { _ in ids.map { Report(country: country, action: $0, report: "report:" + Statements.newID().text) } }
        try await bring(ids.map { action($0, of: country) }, as: "focalPoint", of: country, to: services)
        let saved = zip(periods, reports).flatMap { period, reports in reports.map { save($0, period) } }
        try await bring(saved, as: "contributor", of: country, to: services)
        try await bring(reports.flatMap { $0 }.map(submit), as: "contributor", of: country, to: services)
        return reports.flatMap { $0 }
    }

    /// Steps that do not depend on one another.
    private static func bring(
        _ steps: [JSONValue], as role: String, of country: String, to services: ServicesUnderTest
    ) async throws {
        let ministry = try await services.person(country, role)
        let portions = stride(from: 0, to: steps.count, by: most).map { Array(steps[$0..<min($0 + most, steps.count)]) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (index, portion) in portions.enumerated() {
                if index >= lanes { try await group.next() }
                group.addTask {
                    let answer = try await ministry.post("/v1/import", .array(portion))
                    for result in answer["results"]?.elements ?? [] {
                        guard case .number(let status)? = result["status"], status.hasPrefix("2") else {
                            throw Refused(what: String(decoding: result.compact, as: UTF8.self))
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    private static func action(_ id: String, of country: String) -> JSONValue {
        step(
            "planAction", "focalPoint", of: country, key: id,
            body: [
                "actionID": .string(id), "demonstration": true,
                "action": [
                    "title": ["fr": "Guichet d’essai", "ar": "مكتب تجريبي", "en": "Trial desk"], "area": "migrationAndDevelopment",
                    "status": "2", "parties": [.string(country)], "lead": .string(country), "dates": ["actualStart": "2025-01-15"],
                    "milestones": [["id": "m1", "title": ["fr": "Ouvert"], "weight": 100]],
                ],
            ])
    }

    private static func save(_ report: Report, _ period: String) -> JSONValue {
        step(
            "saveReport", "contributor", of: report.country, key: "save-" + report.report, target: report.action,
            body: [
                "reportID": .string(report.report), "period": .string(period), "demonstration": true,
                "report": ["narrative": ["fr": "Le guichet est ouvert.", "ar": "المكتب مفتوح.", "en": "The desk is open."]],
            ])
    }

    private static func submit(_ report: Report) -> JSONValue {
        step(
            "submitReport", "contributor", of: report.country, key: "submit-" + report.report, target: report.action, item: report.report,
            body: [:])
    }

    private static func step(
        _ operation: String, _ role: String, of country: String, key: String, target: String? = nil, item: String? = nil, body: JSONValue
    ) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("country", .string(country)), .init("operation", .string(operation)), .init("role", .string(role)),
            .init("key", .string(key)), .init("body", body),
        ]
        if let target { members.append(.init("target", .string(target))) }
        if let item { members.append(.init("item", .string(item))) }
        return .object(members)
    }
}
