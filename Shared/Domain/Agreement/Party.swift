/// A side of an agreement or a plan: a state, a region of it, or a body that the source names without a code.
package struct Party: Codable, Hashable, Sendable {
    package let country: CountryCode?
    /// Set when not the state but one of its first-level units is the party.
    package let region: RegionCode?
    /// As the source names it; needed when neither country nor region is known ("four regions of West Africa").
    package let name: LanguageMap?

    package init(country: CountryCode? = nil, region: RegionCode? = nil, name: LanguageMap? = nil) {
        self.country = country
        self.region = region
        self.name = name
    }
}
