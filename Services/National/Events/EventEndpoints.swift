import Contracts
import Domain
import HTTPTypes
import Outbox
import Topic
import ServiceHost

/// The events of this country and their way: recorded, sequenced, published, received by the region.
enum EventEndpoints {
    static func all(_ room: NationalRoom) -> [Endpoint] {
        [
            Endpoint(
                "listEvents", .get, "/v1/events", "Events with their way, newest first; those of one record in their order.", tag: .events,
                roles: .everybody,
                query: [
                    QueryParameter("subject", .text, "Only those about this record, in its order: `action:…`."),
                    QueryParameter("after", .integer(0...Int(Int32.max)), "With `subject`: only those after this number of the record."),
                    QueryParameter("type", .choice(EventType.allCases.map(\.rawValue)), "Only those of this type."),
                    QueryParameter("family", .choice(Family.allCases.map(\.rawValue)), "Only those of this family."),
                    QueryParameter(
                        "stage", .choice(EventFilter.Stage.allCases.map(\.rawValue)), "Only those that came so far, no further."),
                    QueryParameter("limit", .integer(1...500), "How many at most; 50 unless told."),
                    QueryParameter("cursor", .text, "Without `subject`: where the page before ended, the `next` of its answer."),
                ],
                answer: AnswerBody(
                    200, "The events.",
                    schema: [
                        "type": "object", "required": ["items", "next"],
                        "properties": ["items": ["type": "array", "items": schema], "next": ["type": ["string", "null"]]],
                    ]), handle: { try await list($0, room) }),
            Endpoint(
                "readEvent", .get, "/v1/events/{id}", "One event: what it says and how far it came.", tag: .events, roles: .everybody,
                answer: AnswerBody(200, "The event.", schema: schema)
            ) { request in
                guard let id = try? UniqueID(request.path["id"] ?? ""), let found = try await room.outbox.way(of: id) else {
                    throw Problem(.notFound)
                }
                return Answer(.ok, way(found, data: try JSONValue(found.data)))
            },
        ]
    }

    private static func list(_ request: NationalRequest, _ room: NationalRoom) async throws -> Answer {
        let limit = request.integer("limit", default: 50)
        let filter = EventFilter(
            type: request.query["type"].flatMap(EventType.init(rawValue:)), family: request.query["family"].flatMap(Family.init(rawValue:)),
            stage: request.query["stage"].flatMap(EventFilter.Stage.init(rawValue:)))
        if let subject = request.query["subject"] {
            let after = Int64(request.integer("after", default: 0))
            let ways = try await room.outbox.ways(ofSubject: subject, after: after, matching: filter, limit: limit)
            return Answer(.ok, ["items": .array(ways.map { way($0) }), "next": .null])
        }
        let before = try request.query["cursor"].map(place)
        let ways = try await room.outbox.ways(before: before, matching: filter, limit: limit + 1)
        let next: JSONValue = ways.count > limit ? .string("\(ways[limit - 1].position)") : .null
        return Answer(.ok, ["items": .array(ways.prefix(limit).map { way($0) }), "next": next])
    }

    private static func place(_ cursor: String) throws(Problem) -> Int64 {
        guard let place = Int64(cursor), place > 0 else { throw Problem(.badRequest, errors: [RecordListRequest.cursorFault]) }
        return place
    }

    private static func way(_ way: EventWay, data: JSONValue? = nil) -> JSONValue {
        func time(_ instant: Instant?) -> JSONValue { instant.map { .string($0.text) } ?? .null }
        var members: [JSONValue.Member] = [
            .init("id", .string(way.id.text)), .init("type", .string(way.type)), .init("subject", .string(way.subject)),
            .init("subjectSequence", .number("\(way.subjectSequence)")), .init("topic", .string(way.partition.topic)),
            .init("partition", .number("\(way.partition.partition)")),
            .init("sequence", way.sequence.map { .number("\($0)") } ?? .null), .init("recordedAt", time(way.recordedAt)),
            .init("sequencedAt", time(way.sequencedAt)), .init("publishedAt", time(way.publishedAt)),
            .init("receivedAt", time(way.receivedAt)),
        ]
        if let data { members.append(.init("data", data)) }
        return .object(members)
    }

    private static let time: JSONValue = ["type": ["string", "null"], "format": "date-time"]
    private static let schema: JSONValue = [
        "type": "object", "required": ["id", "type", "subject", "subjectSequence", "topic", "partition", "recordedAt"],
        "properties": [
            "id": ["type": "string", "format": "uuid"], "type": ["type": "string"], "subject": ["type": "string"],
            "subjectSequence": ["type": "integer"], "topic": ["type": "string"], "partition": ["type": "integer"],
            "sequence": ["type": ["integer", "null"]], "recordedAt": time, "sequencedAt": time, "publishedAt": time, "receivedAt": time,
        ],
    ]
}
