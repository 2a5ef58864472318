import Contracts
import Domain
import HTTPTypes
import Journal

/// Who changed a record when, with the state before and after: the audit trail.
struct HistoryEndpoints<State: Listed>: Sendable {
    let room: NationalRoom
    let tag: Endpoint.Tag

    func all(named singular: String) -> [Endpoint] {
        [
            Endpoint(
                "list\(singular.prefix(1).uppercased() + singular.dropFirst())History", .get, "/v1/\(State.collection)/{id}/history",
                "Every change of the record, oldest first: who, when, what was before and after.", tag: tag,
                roles: [.focalPoint, .administrator],
                query: [
                    QueryParameter("after", .integer(0...Int(Int32.max)), "Only changes after this version."),
                    QueryParameter("limit", .integer(1...200), "How many at most; 50 unless told."),
                ], answer: AnswerBody(200, "The changes.", schema: Self.schema), handle: history)
        ]
    }

    private func history(_ request: NationalRequest) async throws -> Answer {
        let id = try request.id(State.kind)
        _ = try await room.stored(id, as: State.self)
        let entries = try await room.journal.history(
            of: id, after: Int64(request.integer("after", default: 0)), limit: request.integer("limit", default: 50))
        return Answer(.ok, ["items": .array(try entries.map(Self.entry))])
    }

    private static func entry(_ entry: HistoryEntry) throws -> JSONValue {
        [
            "version": .number("\(entry.version)"), "command": .string(entry.command), "actor": .string(entry.actor),
            "role": .string(entry.role), "decidedAt": .string(entry.decidedAt.text), "recordedAt": .string(entry.recordedAt.text),
            "request": entry.request.map(JSONValue.string) ?? .null,
            "before": try entry.before.map { try JSONValue(Array($0.utf8)) } ?? .null, "after": try JSONValue(Array(entry.after.utf8)),
            "events": .array(entry.eventIDs.map { .string($0.text) }),
        ]
    }

    private static var schema: JSONValue {
        [
            "type": "object", "required": ["items"],
            "properties": ["items": ["type": "array", "items": ["type": "object", "required": ["version", "command", "actor"]]]],
        ]
    }
}
