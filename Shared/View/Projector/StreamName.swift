package import Domain
package import Topic

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

    /// The topic that carries it.
    package var topic: String { TopicName.national(country: country.text, family: family.rawValue).text }

    /// The stream that this partition carries; nil when it is not one of a country's topics.
    package init?(_ partition: TopicPartition) {
        let parts = partition.topic.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4, let country = try? CountryCode(String(parts[1])), let family = Family(rawValue: String(parts[2]))
        else { return nil }
        self.init(country: country, family: family, partition: partition.partition)
        guard topic == partition.topic else { return nil }
    }
}
