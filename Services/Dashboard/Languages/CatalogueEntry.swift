/// One text in every language and plural form that the catalogue gives it.
package struct CatalogueEntry: Sendable, Equatable {
    package var texts: [Language: [PluralForm: String]] = [:]

    /// Texts without a count are stored under `.other` alone.
    package var isCounted: Bool { texts.values.contains { $0.keys.contains { $0 != .other } } }
}
