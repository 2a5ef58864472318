import Domain

@testable import CoteDIvoire

// A file for each country: every one of the four modules calls its value `own`.
extension CountryRules {
    static let coteDIvoire = CountryRules.own
}
