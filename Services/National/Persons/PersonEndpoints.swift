import Contracts
import Domain
import HTTPTypes
import ServiceHost

/// The persons behind participations: for this country's eyes only, never in an event.
enum PersonEndpoints {
    private static let path = "/v1/participations/{id}/person"

    static func all(_ room: NationalRoom) -> [Endpoint] {
        [
            Endpoint(
                "writePerson", .put, path, "Say who is behind a participation; kept encrypted in this country.", tag: .persons,
                roles: .authors, body: .json(schema: schema), answer: AnswerBody(204, "It is kept.", schema: nil), changes: true
            ) { request in
                let id = try request.id(.participation)
                _ = try await room.stored(id, as: Participation.self)
                try await room.persons.write(try person(request), of: id, by: request.caller)
                return Answer(.noContent)
            },
            Endpoint(
                "readPerson", .get, path, "Who is behind a participation; who looked is written down.", tag: .persons,
                roles: .approvers, answer: AnswerBody(200, "The person.", schema: schema)
            ) { request in
                let id = try request.id(.participation)
                let bytes = try await room.persons.read(of: id, by: request.caller, request: request.requestID)
                return Answer(.ok, try JSONValue(bytes))
            },
            Endpoint(
                "erasePerson", .delete, path, "Erase the person; the participation itself stays.", tag: .persons,
                roles: [.focalPoint, .administrator], answer: AnswerBody(204, "It is erased.", schema: nil), changes: true
            ) { request in
                try await room.persons.erase(request.id(.participation), by: request.caller, request: request.requestID)
                return Answer(.noContent)
            },
        ]
    }

    /// What may be kept about a person.
    static let fields = ["familyName", "givenName", "birthDate", "document", "telephone", "email", "address", "note"]

    private static let schema: JSONValue = [
        "type": "object", "minProperties": 1, "additionalProperties": false,
        "properties": .object(fields.map { .init($0, ["type": "string", "minLength": 1, "maxLength": 500]) }),
    ]

    /// Every fault at once.
    private static func person(_ request: NationalRequest) throws(Problem) -> [UInt8] {
        guard case .object(let members) = try request.json(), !members.isEmpty else {
            throw problem([Fault("", .objectExpected)])
        }
        var faults: [Fault] = []
        for (index, member) in members.enumerated() {
            let pointer = "/" + member.name.replacing("~", with: "~0").replacing("/", with: "~1")
            if !fields.contains(member.name) {
                faults.append(Fault(pointer, .fieldUnknown))
            } else if members[..<index].contains(where: { $0.name == member.name }) {
                faults.append(Fault(pointer, .fieldRepeated))
            } else if let text = member.value.text {
                if text.isEmpty { faults.append(Fault(pointer, .textBlank)) }
                if text.count > 500 { faults.append(Fault(pointer, .textTooLong)) }
            } else {
                faults.append(Fault(pointer, .textExpected))
            }
        }
        guard faults.isEmpty else { throw problem(faults) }
        return JSONValue.object(members).compact
    }

    private static func problem(_ faults: [Fault]) -> Problem {
        Problem(
            .invalidInput,
            errors: faults.map { ProblemError(pointer: $0.pointer, code: $0.code.rawValue, detail: LocalisedText(fault: $0.code)) })
    }
}
