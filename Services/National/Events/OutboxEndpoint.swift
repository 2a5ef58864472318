import Contracts
import Domain
import HTTPTypes
import Outbox
import Topic

/// How many events wait for what, since when, and who publishes.
enum OutboxEndpoint {
    static func make(_ room: NationalRoom) -> Endpoint {
        Endpoint(
            "readOutbox", .get, "/v1/outbox", "How many events wait for what, since when, and which process publishes.", tag: .events,
            roles: [.focalPoint, .administrator, .integrator],
            answer: AnswerBody(
                200, "The state of the outbox.",
                schema: [
                    "type": "object", "required": ["at", "holder", "epoch", "isHeld", "waiting", "streams"],
                    "properties": [
                        "at": ["type": "string", "format": "date-time"], "holder": ["type": "string"], "epoch": ["type": "integer"],
                        "isHeld": ["type": "boolean"], "waiting": ["type": "array", "items": ["type": "object"]],
                        "streams": ["type": "array", "items": ["type": "object"]],
                    ],
                ])
        ) { _ in
            let state = try await room.outbox.state()
            return Answer(
                .ok,
                [
                    "at": .string(state.at.text), "holder": .string(state.holder), "epoch": .number("\(state.epoch)"),
                    "isHeld": .boolean(state.isHeld), "waiting": .array(state.counts.map(count)),
                    "streams": .array(state.streams.map(stream)),
                ])
        }
    }

    private static func count(_ count: OutboxState.Count) -> JSONValue {
        [
            "for": .string(count.waiting.rawValue), "events": .number("\(count.rows)"),
            "oldest": count.oldest.map { .string($0.text) } ?? .null,
        ]
    }

    private static func stream(_ stream: OutboxState.Stream) -> JSONValue {
        [
            "topic": .string(stream.partition.topic), "partition": .number("\(stream.partition.partition)"),
            "last": .number("\(stream.position.last)"), "acknowledged": .number("\(stream.position.acknowledged)"),
            "receipted": .number("\(stream.position.receipted)"),
        ]
    }
}
