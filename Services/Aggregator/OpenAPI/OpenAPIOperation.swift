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
        if let body = endpoint.body {
            members.append(.init("requestBody", ["required": true, "content": ["application/json": ["schema": body.schema]]]))
        }
        members.append(.init("responses", responses(endpoint)))
        return .object(members)
    }

    private static func parameters(_ endpoint: Endpoint) -> [JSONValue] {
        endpoint.pathParameters.map { ["name": .string($0), "in": "path", "required": true, "schema": ["type": "string"]] }
            + endpoint.query.map {
                [
                    "name": .string($0.name), "in": "query", "required": .boolean($0.isRequired), "description": .string($0.summary),
                    "schema": schema($0.kind),
                ]
            }
    }

    private static func schema(_ kind: QueryParameter.Kind) -> JSONValue {
        switch kind {
        case .text, .record: ["type": "string", "minLength": 1]
        case .integer(let range): ["type": "integer", "minimum": .number("\(range.lowerBound)"), "maximum": .number("\(range.upperBound)")]
        case .choice(let choices): ["type": "string", "enum": .array(choices.map { .string($0) })]
        case .flag: ["type": "boolean"]
        case .time: ["type": "string", "format": "date-time"]
        case .country: ["type": "string", "pattern": "^[A-Za-z]{2}$"]
        }
    }

    private static func responses(_ endpoint: Endpoint) -> JSONValue {
        var content: [JSONValue.Member] = [.init("application/json", ["schema": ["type": "object"]])]
        if endpoint.hasTable { content.append(.init("text/csv", ["schema": ["type": "string"]])) }
        let status = ["saveSitting": "201", "rebuildModel": "202"][endpoint.operation] ?? "200"
        var members = [JSONValue.Member(status, ["description": "The answer.", "content": .object(content)])]
        if endpoint.basis != .change { members.append(.init("304", ["description": "The caller has this version already."])) }
        for (status, summary) in problems(endpoint) {
            let schema: JSONValue = ["$ref": "#/components/schemas/Problem"]
            members.append(.init(status, ["description": .string(summary), "content": ["application/problem+json": ["schema": schema]]]))
        }
        return .object(members)
    }

    private static func problems(_ endpoint: Endpoint) -> [(String, String)] {
        var problems = [("400", "A parameter does not fit."), ("401", "No valid token or session."), ("403", "The role is missing.")]
        if !endpoint.pathParameters.isEmpty || ["redriveParked", "readRebuild"].contains(endpoint.operation) {
            problems.append(("404", "There is no such record."))
        }
        if endpoint.hasTable || endpoint.basis != .change { problems.append(("406", "The form asked for does not exist.")) }
        if endpoint.operation == "saveSitting" { problems.append(("409", "The name is taken.")) }
        if endpoint.body != nil { problems.append(("422", "A field does not fit.")) }
        return problems + [("429", "Too many requests."), ("503", "The database does not answer at present.")]
    }
}
