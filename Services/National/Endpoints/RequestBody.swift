import Contracts

/// What a request carries.
enum RequestBody: Sendable {
    /// A JSON document; `schema` describes it in the OpenAPI document.
    case json(schema: JSONValue, isRequired: Bool = true)
    /// A table, UTF-8.
    case csv(columns: [String])
}
