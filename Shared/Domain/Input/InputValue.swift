/// What somebody sent, before anything is believed: JSON or a row of a table, already parsed, not yet checked.
package indirect enum InputValue: Equatable, Sendable {
    case null
    case bool(Bool)
    /// As written, so that no digit is lost.
    case number(String)
    case text(String)
    case list([InputValue])
    /// In the order sent; a repeated name is a fault.
    case object([InputField])
}

/// One name and its value.
package struct InputField: Equatable, Sendable {
    package let name: String
    package let value: InputValue

    package init(_ name: String, _ value: InputValue) {
        self.name = name
        self.value = value
    }
}
