import Domain

@testable import Senegal

// A file for each country: every one of the four modules calls its value `own`.
extension CountryRules {
    static let senegal = CountryRules.own
}
