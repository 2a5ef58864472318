import Domain
import Testing

extension CountryRules {
    /// The four, as their executables start with them.
    static let members: [CountryRules] = [.morocco, .coteDIvoire, .mali, .senegal]

    static func of(_ country: CountryCode) throws -> CountryRules {
        try #require(members.first { $0.country == country })
    }
}

extension CountryRules: CustomTestStringConvertible {
    package var testDescription: String { country.text }
}
