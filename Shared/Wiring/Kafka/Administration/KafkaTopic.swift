/// A topic to be made.
package struct KafkaTopic: Equatable, Sendable {
    package let name: String
    package let partitionCount: Int32
    package let replicationFactor: Int16
    /// The broker's topic settings.
    package let configuration: [String: String]

    package init(name: String, partitionCount: Int32, replicationFactor: Int16, configuration: [String: String] = [:]) {
        self.name = name
        self.partitionCount = partitionCount
        self.replicationFactor = replicationFactor
        self.configuration = configuration
    }
}
