package import Kafka

/// Looks after topics: what the broker has, and making what is missing.
package protocol TopicAdministration: Sendable {
    /// Every topic the broker shows to us, by name.
    func topics() async throws(KafkaError) -> [String: TopicDescription]
    /// The answer for one topic; an error with the name `UNKNOWN_TOPIC_OR_PART` when there is none.
    func describe(_ topic: String) async throws(KafkaError) -> TopicDescription
    /// Makes the topics. Not an error for a topic that is there already.
    func create(_ layouts: [TopicLayout]) async throws(KafkaError)
    /// The oldest offset kept and the next one to be written.
    func watermarks(of partition: TopicPartition) async throws(KafkaError) -> Range<Int64>
}

/// A topic as a broker has it.
package struct TopicDescription: Equatable, Sendable {
    package let name: String
    package let partitionCount: Int32
    /// The settings asked for in a ``TopicLayout`` as the broker holds them, or `nil` when the broker does not tell.
    package let configuration: [String: String]?

    package init(name: String, partitionCount: Int32, configuration: [String: String]?) {
        self.name = name
        self.partitionCount = partitionCount
        self.configuration = configuration
    }
}
