/// A record read from a topic. The bytes are copies: nothing of the client is held (pitfall rule 4).
package struct IncomingMessage: Equatable, Sendable {
    package let partition: TopicPartition
    package let offset: Int64
    /// When the producer or the broker wrote it, in microseconds since 1970 UTC (Kafka keeps milliseconds); `nil` if unknown.
    package let timestamp: Int64?
    /// Empty when the record has none.
    package let key: [UInt8]
    package let headers: [MessageHeader]
    /// `nil` is a tombstone of a compacted topic.
    package let value: [UInt8]?

    package init(
        partition: TopicPartition, offset: Int64, timestamp: Int64?, key: [UInt8], headers: [MessageHeader], value: [UInt8]?
    ) {
        self.partition = partition
        self.offset = offset
        self.timestamp = timestamp
        self.key = key
        self.headers = headers
        self.value = value
    }

    package var topic: String { partition.topic }

    /// The bytes of the first header of this name.
    package func header(_ name: String) -> [UInt8]? {
        headers.first { $0.name == name }?.value
    }
}
