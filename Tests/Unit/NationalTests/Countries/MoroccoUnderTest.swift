import Domain

@testable import Morocco

// A file for each country: every one of the four modules calls its value `own`.
extension CountryRules {
    static let morocco = CountryRules.own
}
