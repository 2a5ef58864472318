package import Domain

/// A country as readers see it.
package struct CountryEntry: Hashable, Sendable, Codable {
    package let code: CountryCode
    package let name: LanguageMap
    package let currency: CurrencyCode
    /// Cells of persons smaller than this are suppressed.
    package let smallestPublishableCell: Int

    package init(code: CountryCode, name: LanguageMap, currency: CurrencyCode, smallestPublishableCell: Int) {
        self.code = code
        self.name = name
        self.currency = currency
        self.smallestPublishableCell = smallestPublishableCell
    }
}
