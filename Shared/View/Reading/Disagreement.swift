package import Domain

/// Two countries say different things about one joint record. Both are shown; neither is dropped.
package struct Disagreement: Hashable, Sendable, Codable {
    /// The field, as the contract names it (`status`, `plannedEnd`, ...).
    package let field: String
    /// What each says, as text in the contract's form, in country order.
    package let statements: [Statement]

    package struct Statement: Hashable, Sendable, Codable {
        package let country: CountryCode
        package let value: String

        package init(country: CountryCode, value: String) {
            self.country = country
            self.value = value
        }
    }

    package init(field: String, statements: [Statement]) {
        self.field = field
        self.statements = statements
    }
}
