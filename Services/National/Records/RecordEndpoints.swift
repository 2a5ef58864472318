import Contracts
import Domain
import HTTPTypes
import Journal
import ServiceHost

/// The two endpoints every kind of record has: the list and the record itself.
struct RecordEndpoints<State: Listed>: Sendable {
    let room: NationalRoom
    let tag: Endpoint.Tag

    func all(named singular: String) -> [Endpoint] {
        let title = singular.prefix(1).uppercased() + singular.dropFirst()
        return [
            Endpoint(
                "list\(title)s", .get, "/v1/\(State.collection)", "The \(State.collection) this country knows, its own and its partners'.",
                tag: tag, roles: .everybody, query: RecordListRequest.parameters,
                answer: AnswerBody(200, "A page.", schema: RecordList.schema),
                handle: list),
            Endpoint(
                "read\(title)", .get, "/v1/\(State.collection)/{id}", "One of them, as it is now.", tag: tag, roles: .everybody,
                answer: AnswerBody(200, "The record.", schema: Self.schema), handle: read),
        ]
    }

    private func list(_ request: NationalRequest) async throws -> Answer {
        Answer(.ok, try await room.lists.page(RecordListRequest(State.kind, request)))
    }

    private func read(_ request: NationalRequest) async throws -> Answer {
        let id = try request.id(State.kind)
        let stored = try await room.stored(id, as: State.self)
        return try Self.answer(id.text, stored.state, version: stored.version)
    }

    /// Apart from `read`: as one function the optimiser of Swift 6.3.1 ends with a fault (release builds only).
    @inline(never)
    private static func answer(_ id: String, _ state: State, version: Int64) throws -> Answer {
        Answer(
            .ok, ["id": .string(id), "version": .number("\(version)"), "record": try RecordJSON.value(state)],
            tag: EntityTag(version: version))
    }

    private static var schema: JSONValue {
        [
            "type": "object", "required": ["id", "version", "record"],
            "properties": ["id": ["type": "string"], "version": ["type": "integer", "minimum": 1], "record": ["type": "object"]],
        ]
    }
}
