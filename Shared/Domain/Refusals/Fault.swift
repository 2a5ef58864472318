/// One thing wrong with one field.
package struct Fault: Hashable, Sendable {
    /// JSON pointer (RFC 6901) to the field in what was sent; empty for the whole.
    package let pointer: String
    package let code: FaultCode

    package init(_ pointer: String, _ code: FaultCode) {
        self.pointer = pointer
        self.code = code
    }

    /// For the user, in the language asked for, else French.
    package func text(in language: LanguageCode) -> String { code.text(in: language) }
}
