/// Two documents disagree: the statement that was not taken as the value of the field, kept with its source.
package struct Divergence: Codable, Hashable, Sendable {
    /// JSON pointer to the field within the record, such as `/dates/plannedStart`.
    package let field: String
    /// What the other document states, in its own words.
    package let statement: LanguageMap
    package let source: Source

    package init(field: String, statement: LanguageMap, source: Source) {
        self.field = field
        self.statement = statement
        self.source = source
    }
}
