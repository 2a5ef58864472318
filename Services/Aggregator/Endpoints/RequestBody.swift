import Contracts

/// The JSON document that a request carries.
struct RequestBody: Sendable {
    /// JSON Schema, as it stands in the OpenAPI document.
    let schema: JSONValue
}
