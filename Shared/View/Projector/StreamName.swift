package import Domain

/// Which stream of events a partition carries: the only country and family whose word counts on it (G12).
package struct StreamName: Hashable, Sendable {
    package let country: CountryCode
    package let family: Family
    package let partition: Int32

    package init(country: CountryCode, family: Family, partition: Int32) {
        self.country = country
        self.family = family
        self.partition = partition
    }

    /// `urn:recosa:ma:action-plan:v1:0`, what `ce_source` must say on this partition.
    package var source: String { "urn:recosa:\(country.text):\(family.rawValue):v1:\(partition)" }
}
