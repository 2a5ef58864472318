/// One partition of a topic: the unit of order.
package struct TopicPartition: Hashable, Sendable {
    package let topic: String
    /// From 0 to the topic's partition count - 1.
    package let partition: Int32

    package init(_ topic: String, _ partition: Int32) {
        self.topic = topic
        self.partition = partition
    }
}

extension TopicPartition: Comparable, CustomStringConvertible {
    package static func < (left: Self, right: Self) -> Bool {
        (left.topic, left.partition) < (right.topic, right.partition)
    }

    package var description: String { "\(topic)/\(partition)" }
}
