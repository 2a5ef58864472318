import Contracts
import Crypto
import Domain
import HTTPTypes
import Journal
import ServiceHost

/// Many commands in one request, each under its own key: one that is refused keeps no other from being recorded.
enum CommandImport {
    static let mostCommands = 500

    static func make(_ room: NationalRoom) -> Endpoint {
        Endpoint(
            "importCommands", .post, "/v1/import",
            "Record up to \(mostCommands) commands, in their order, each with its own idempotency key; one result for each.",
            tag: .imports, roles: .authors,
            body: .json(
                schema: [
                    "type": "array", "maxItems": .number("\(mostCommands)"),
                    "items": ["type": "object", "required": ["country", "operation", "key", "body"]],
                ]),
            answer: AnswerBody(
                200, "One result for each command.",
                schema: [
                    "type": "object", "required": ["results"],
                    "properties": ["results": ["type": "array", "items": ["type": "object", "required": ["key", "status"]]]],
                ]), changes: true
        ) { request in
            guard case .list(let commands) = try request.input(), commands.count <= mostCommands else {
                throw Problem(.invalidInput, errors: [ProblemError(pointer: "", code: "listExpected", detail: listExpected)])
            }
            var results: [JSONValue] = []
            for command in commands { results.append(await result(of: command, request, room)) }
            return Answer(.ok, ["results": .array(results)])
        }
    }

    private static func result(of command: InputValue, _ request: NationalRequest, _ room: NationalRoom) async -> JSONValue {
        var key = JSONValue.null
        do {
            let step: ImportStep
            do throws(Refusal) {
                step = try ImportStep.read(command)
            } catch {
                throw JournalProblems.problem(for: .refused(error))
            }
            key = .string(step.key)
            let answer = try await perform(step, request, room)
            let body = try answer.body.map { try JSONValue($0) }
            return [
                "key": key, "status": .number("\(answer.status.code)"), "id": body?["id"] ?? .null, "item": body?["item"] ?? .null,
                "version": body?["version"] ?? .null, "events": body?["events"] ?? .array([]), "warnings": body?["warnings"] ?? .array([]),
            ]
        } catch {
            let problem = error as? Problem ?? Problem(.internalFault)
            return [
                "key": key, "status": .number("\(problem.kind.status.code)"),
                "errors": .array(problem.errors.map { ProblemJSON.fault($0, request.language) }),
            ]
        }
    }

    private static func perform(_ step: ImportStep, _ request: NationalRequest, _ room: NationalRoom) async throws -> Answer {
        guard step.country == room.rules.country else {
            throw Problem(
                .forbidden,
                errors: [ProblemError(pointer: "/country", code: "otherCountry", detail: AccessTexts.otherCountry(room.rules.country))])
        }
        guard !request.caller.roles.isDisjoint(with: step.operation.roles) else {
            let detail = AccessTexts.missingRole(step.operation.roles)
            throw Problem(.forbidden, errors: [ProblemError(pointer: "/operation", code: "roleMissing", detail: detail)])
        }
        guard let input = room.desk.input(step.operation, target: step.target, item: step.item, body: step.body) else {
            let fault = FaultCode.fieldMissing
            throw Problem(
                .invalidInput, errors: [ProblemError(pointer: "/target", code: fault.rawValue, detail: LocalisedText(fault: fault))])
        }
        let envelope = CommandEnvelope(
            caller: request.caller, key: step.key, digest: Array(SHA256.hash(data: Array(String(describing: step).utf8))),
            requestID: request.requestID)
        return try await room.desk.perform(input, envelope, language: request.language)
    }

    private static let listExpected = LocalisedText(
        fr: "Une liste d’au plus \(mostCommands) commandes est attendue.", ar: "المطلوب قائمة لا تتجاوز \(mostCommands) أمر.",
        en: "A list of at most \(mostCommands) commands is expected.")
}
