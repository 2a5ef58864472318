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
                    QueryParameter("subject", .text, "Only those about this record: `action:…`."),
                    QueryParameter("after", .integer(0...Int(Int32.max)), "With `subject`: only those after this number of the record."),
                    QueryParameter("limit", .integer(1...500), "How many at most; 50 unless told."),
                ],
                answer: AnswerBody(
                    200, "The events.",
                    schema: ["type": "object", "required": ["items"], "properties": ["items": ["type": "array", "items": schema]]])
            ) { request in
                let limit = request.integer("limit", default: 50)
                let ways =
                    if let subject = request.query["subject"] {
                        try await room.outbox.ways(
                            ofSubject: subject, after: Int64(request.integer("after", default: 0)), limit: limit)
                    } else {
                        try await room.outbox.ways(limit: limit)
                    }
                return Answer(.ok, ["items": .array(ways.map { way($0) })])
            },
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
