import Contracts
import HTTPTypes

/// One operation of the document.
enum OpenAPIOperation {
    static func make(_ endpoint: Endpoint) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("operationId", .string(endpoint.operation)),
            .init("tags", [.string(endpoint.tag.rawValue)]),
            .init("summary", .string(endpoint.summary)),
            .init("description", .string("Roles: " + endpoint.roles.map(\.rawValue).sorted().joined(separator: ", ") + ".")),
            .init("parameters", .array(parameters(endpoint))),
        ]
        if let body = endpoint.body { members.append(.init("requestBody", requestBody(body))) }
        members.append(.init("responses", responses(endpoint)))
        return .object(members)
    }

    private static func parameters(_ endpoint: Endpoint) -> [JSONValue] {
        var parameters: [JSONValue] = endpoint.pathParameters.map {
            ["name": .string($0), "in": "path", "required": true, "schema": ["type": "string"]]
        }
        parameters += endpoint.query.map {
            ["name": .string($0.name), "in": "query", "description": .string($0.summary), "schema": schema($0.kind)]
        }
        parameters.append(header("Accept-Language", "fr, ar or en.", required: false))
        if endpoint.isCommand {
            parameters.append(header("Idempotency-Key", "The same key and body have one effect and one answer.", required: false))
            parameters.append(header("If-Match", "The ETag of the version that was read.", required: false))
            parameters.append(header("If-None-Match", "`*`: only if the record does not exist yet.", required: false))
        } else if endpoint.method == .get {
            parameters.append(header("If-None-Match", "The ETag of what the caller has already.", required: false))
        }
        return parameters
    }

    private static func header(_ name: String, _ summary: String, required: Bool) -> JSONValue {
        [
            "name": .string(name), "in": "header", "required": .boolean(required), "description": .string(summary),
            "schema": ["type": "string"],
        ]
    }

    private static func schema(_ kind: QueryParameter.Kind) -> JSONValue {
        switch kind {
        case .text: ["type": "string", "minLength": 1]
        case .integer(let range):
            ["type": "integer", "minimum": .number("\(range.lowerBound)"), "maximum": .number("\(range.upperBound)")]
        case .choice(let choices): ["type": "string", "enum": .array(choices.map(JSONValue.string))]
        case .flag: ["type": "boolean"]
        }
    }

    private static func requestBody(_ body: RequestBody) -> JSONValue {
        switch body {
        case .json(let schema, let isRequired):
            return ["required": .boolean(isRequired), "content": ["application/json": ["schema": schema]]]
        case .csv(let columns):
            return [
                "required": true,
                "description": .string("Columns: " + columns.joined(separator: ", ") + "."),
                "content": ["text/csv": ["schema": ["type": "string"]]],
            ]
        }
    }

    /// The answers every endpoint can give, and those that follow from what it declares.
    private static func responses(_ endpoint: Endpoint) -> JSONValue {
        var members = [JSONValue.Member("\(endpoint.answer.status)", success(endpoint.answer))]
        if endpoint.method == .get, endpoint.answer.status == 200 {
            members.append(.init("304", ["description": "The caller has this version already."]))
        }
        for (status, summary) in problems(endpoint) {
            members.append(
                .init(
                    "\(status)",
                    [
                        "description": .string(summary),
                        "content": ["application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]]],
                    ]))
        }
        return .object(members)
    }

    private static func success(_ answer: AnswerBody) -> JSONValue {
        guard let schema = answer.schema else { return ["description": .string(answer.summary)] }
        return ["description": .string(answer.summary), "content": ["application/json": ["schema": schema]]]
    }

    private static func problems(_ endpoint: Endpoint) -> [(Int, String)] {
        var problems = [
            (400, "The request cannot be read."), (401, "No valid token."), (403, "Another country, or a role that may not."),
        ]
        if !endpoint.pathParameters.isEmpty { problems.append((404, "There is no such record.")) }
        if endpoint.changes { problems.append((409, "It contradicts the present state, or the same key is in progress.")) }
        if endpoint.changes { problems.append((412, "The record has changed since it was read.")) }
        if endpoint.body != nil {
            problems += [(413, "The body is too large."), (415, "Another media type is expected.")]
        }
        if endpoint.changes { problems.append((422, "The input is refused; every fault is named.")) }
        return problems + [(429, "Too many requests."), (500, "An internal fault."), (503, "The database does not answer; try again.")]
    }
}
