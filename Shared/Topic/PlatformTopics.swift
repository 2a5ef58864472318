package import Domain

/// All topics of the platform: one per country and family, and the region's three.
package enum PlatformTopics {
    /// - `partitionCount`: of every topic; never lowered, because keys would move to other partitions.
    /// - `replicationFactor`: 1 on one machine, 3 in production.
    package static func layouts(
        countries: [CountryCode] = CountryCode.members, partitionCount: Int32 = TopicLayout.defaultPartitionCount,
        replicationFactor: Int16 = 1
    ) -> [TopicLayout] {
        let national = countries.flatMap { country in
            Family.allCases.map { family in
                TopicLayout.events(.national(country, family), partitionCount: partitionCount, replicationFactor: replicationFactor)
            }
        }
        let regional = TopicName.Regional.allCases.map { kind in
            // Of a figure only the newest value matters; a receipt or a rejection is an event.
            kind == .figure
                ? TopicLayout.compacted(.region(kind), partitionCount: partitionCount, replicationFactor: replicationFactor)
                : TopicLayout.events(.region(kind), partitionCount: partitionCount, replicationFactor: replicationFactor)
        }
        return national + regional
    }
}
