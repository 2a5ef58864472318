/// How a topic is to be: its partitions, copies and settings.
package struct TopicLayout: Equatable, Sendable {
    package let name: TopicName
    package let partitionCount: Int32
    package let replicationFactor: Int16
    /// The broker's topic settings, for example `retention.ms`.
    package let configuration: [String: String]

    package init(name: TopicName, partitionCount: Int32, replicationFactor: Int16, configuration: [String: String]) {
        self.name = name
        self.partitionCount = partitionCount
        self.replicationFactor = replicationFactor
        self.configuration = configuration
    }

    /// Three partitions on one machine; twelve in production.
    package static let defaultPartitionCount: Int32 = 3

    /// An event topic: never compacted, because that would leave gaps and lose history; kept for ever, because a reader may
    /// replay from the first event.
    package static func events(_ name: TopicName, partitionCount: Int32, replicationFactor: Int16) -> TopicLayout {
        TopicLayout(
            name: name, partitionCount: partitionCount, replicationFactor: replicationFactor,
            configuration: ["cleanup.policy": "delete", "retention.ms": "-1", "retention.bytes": "-1"])
    }

    /// A topic of which only the newest record of each key matters.
    package static func compacted(_ name: TopicName, partitionCount: Int32, replicationFactor: Int16) -> TopicLayout {
        TopicLayout(
            name: name, partitionCount: partitionCount, replicationFactor: replicationFactor,
            configuration: ["cleanup.policy": "compact"])
    }
}
