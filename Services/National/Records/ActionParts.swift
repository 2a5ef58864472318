import Contracts
import Domain
import HTTPTypes
import Journal
import ServiceHost

/// What belongs to an action: milestones, indicators and reports, each readable by itself.
enum ActionParts {
    static func all(_ room: NationalRoom) -> [Endpoint] {
        [
            list("listMilestones", "milestones", "The milestones, with the day each was reached.", .actions, room, milestones),
            list("listIndicators", "indicators", "The indicators.", .indicators, room) { action, _ in
                try RecordJSON.parts(of: action, "indicators")
            },
            list("listReports", "reports", "The reports, in the order of their first draft.", .reports, room) { action, _ in
                try RecordJSON.parts(of: action, "reports")
            },
            Endpoint(
                "readReport", .get, "/v1/actions/{id}/reports/{report}", "One report, as it is now.", tag: .reports, roles: .everybody,
                answer: AnswerBody(200, "The report.", schema: ["type": "object", "required": ["id", "period", "state"]])
            ) { request in
                let stored = try await room.stored(request.id(.action), as: Action.self)
                let report = try request.id(.report, "report").text
                guard let found = try RecordJSON.parts(of: stored.state, "reports").first(where: { $0["id"]?.text == report }) else {
                    throw Problem(.notFound)
                }
                return Answer(.ok, found, tag: EntityTag(version: stored.version))
            },
        ]
    }

    private static func list(
        _ operation: String, _ part: String, _ summary: String, _ tag: Endpoint.Tag, _ room: NationalRoom,
        _ parts: @escaping @Sendable (Action, NationalRoom) throws -> [JSONValue]
    ) -> Endpoint {
        Endpoint(
            operation, .get, "/v1/actions/{id}/\(part)", summary, tag: tag, roles: .everybody,
            answer: AnswerBody(
                200, "All of them.",
                schema: [
                    "type": "object", "required": ["items"], "properties": ["items": ["type": "array", "items": ["type": "object"]]],
                ])
        ) { request in
            let stored = try await room.stored(request.id(.action), as: Action.self)
            return Answer(.ok, ["items": .array(try parts(stored.state, room))], tag: EntityTag(version: stored.version))
        }
    }

    @Sendable private static func milestones(_ action: Action, _ room: NationalRoom) throws -> [JSONValue] {
        let reached = Dictionary(
            action.reports.filter { $0.state == .approved }.flatMap(\.content.milestonesReached).map { ($0.milestoneID, $0.on) },
            uniquingKeysWith: { _, last in last })
        return action.content.milestones.map { milestone in
            .object(
                [
                    .init("id", .string(milestone.id.text)),
                    .init("title", .object(milestone.title.entries.map { .init($0.language.text, .string($0.text)) })),
                    .init("weight", .number("\(milestone.weight)")),
                    .init("due", milestone.due.map { .string($0.text) } ?? .null),
                    .init("reachedOn", reached[milestone.id].map { .string($0.text) } ?? .null),
                ])
        }
    }
}
