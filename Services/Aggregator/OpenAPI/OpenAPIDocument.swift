import Contracts
import HTTPTypes

/// The OpenAPI 3.1 document of the region, made from the table of endpoints.
enum OpenAPIDocument {
    static func make(_ endpoints: [Endpoint]) -> JSONValue {
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
            "info": [
                "title": "RECOSA, the regional picture", "version": "1.0.0",
                "description": .string(
                    "Every answer is of one picture and says which: its time, how many events are in it, its tag. The same question with "
                        + "`asOf` is answered the same for ever."),
            ],
            "tags": .array(Endpoint.Tag.allCases.map { ["name": .string($0.rawValue)] }),
            "security": [["bearer": []], ["session": []]],
            "paths": .object(paths),
            "components": [
                "securitySchemes": [
                    "bearer": ["type": "http", "scheme": "bearer", "bearerFormat": "JWT"],
                    "session": [
                        "type": "apiKey", "in": "cookie", "name": "__Host-recosa-session",
                        "description": "Of a page's sign-in; for reading only.",
                    ],
                ],
                "schemas": OpenAPISchemas.all,
            ],
        ]
    }
}
