import Domain

@testable import Mali

// A file for each country: every one of the four modules calls its value `own`.
extension CountryRules {
    static let mali = CountryRules.own
}
