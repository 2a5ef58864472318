/// What part of an action goes to a country or a region; all shares of an action add up to exactly 100 (IATI rules 3.4.1, 3.4.2).
package struct Share: Codable, Hashable, Sendable {
    package let country: CountryCode
    package let region: RegionCode?
    /// Above 0, at most 100.
    package let percent: DecimalNumber

    package init(country: CountryCode, region: RegionCode? = nil, percent: DecimalNumber) {
        self.country = country
        self.region = region
        self.percent = percent
    }
}
