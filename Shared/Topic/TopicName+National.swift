package import Domain

extension TopicName {
    /// The topic that a country writes the events of one family to.
    package static func national(_ country: CountryCode, _ family: Family) -> TopicName {
        national(country: country.text, family: family.rawValue)
    }
}
