import Contracts
import HTTPTypes

/// The OpenAPI 3.1 document of a national service, made from the table of endpoints.
enum OpenAPIDocument {
    static func make(title: String, endpoints: [Endpoint], version: String) -> JSONValue {
        var paths: [JSONValue.Member] = []
        for endpoint in endpoints {
            let operation = JSONValue.Member(endpoint.method.rawValue.lowercased(), OpenAPIOperation.make(endpoint))
            if let index = paths.firstIndex(where: { $0.name == endpoint.path }), case .object(var operations) = paths[index].value {
                operations.append(operation)
                paths[index].value = .object(operations)
            } else {
                paths.append(.init(endpoint.path, .object([operation])))
            }
        }
        return [
            "openapi": "3.1.0",
            "info": ["title": .string(title), "version": .string(version)],
            "tags": .array(Endpoint.Tag.allCases.map { ["name": .string($0.rawValue)] }),
            "security": [["bearer": []]],
            "paths": .object(paths),
            "components": [
                "securitySchemes": ["bearer": ["type": "http", "scheme": "bearer", "bearerFormat": "JWT"]],
                "schemas": ["Problem": problem],
            ],
        ]
    }

    /// RFC 9457, with every fault of the input.
    private static let problem: JSONValue = [
        "type": "object",
        "required": ["type", "title", "status"],
        "properties": [
            "type": ["type": "string"], "title": ["type": "string"], "status": ["type": "integer"], "detail": ["type": "string"],
            "instance": ["type": "string"],
            "errors": [
                "type": "array",
                "items": [
                    "type": "object", "required": ["pointer", "code", "detail"],
                    "properties": [
                        "pointer": ["type": "string"], "code": ["type": "string"], "detail": ["type": "string"],
                    ],
                ],
            ],
        ],
    ]
}
