/// One partition of a topic.
package struct KafkaPartition: Hashable, Sendable {
    package let topic: String
    package let partition: Int32

    package init(topic: String, partition: Int32) {
        self.topic = topic
        self.partition = partition
    }
}

extension KafkaPartition: CustomStringConvertible {
    package var description: String { "\(topic)/\(partition)" }
}
