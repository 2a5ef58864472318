/// Where an action happens: a first-level unit, or a named place whose unit the source does not give.
package struct Place: Codable, Hashable, Sendable {
    package let country: CountryCode
    package let region: RegionCode?
    package let name: LanguageMap?

    package init(country: CountryCode, region: RegionCode? = nil, name: LanguageMap? = nil) {
        self.country = country
        self.region = region
        self.name = name
    }
}
