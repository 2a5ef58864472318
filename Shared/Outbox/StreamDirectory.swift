package import Contracts
package import Topic

/// The streams of an outbox, in the order of their rows. Loaded once: a stream is never taken away.
package struct StreamDirectory: Sendable {
    package let streams: [OutboxStream]
    package let partitionCount: Int32
    private let byPartition: [TopicPartition: Int]
    private let byID: [Int32: Int]
    private let bySource: [EventSource: Int]

    init(_ streams: [OutboxStream], partitionCount: Int32) {
        self.streams = streams
        self.partitionCount = partitionCount
        byPartition = Dictionary(streams.enumerated().map { ($0.element.partition, $0.offset) }) { first, _ in first }
        byID = Dictionary(streams.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
        bySource = Dictionary(streams.enumerated().map { ($0.element.source, $0.offset) }) { first, _ in first }
    }

    /// The stream an event with this key belongs to; nil when the topic is not this outbox's.
    func stream(of topic: EventSource.Stream, key: String) -> OutboxStream? {
        let partition = TopicPartition(topic.topic.text, PartitionKey.partition(of: key, count: partitionCount))
        return byPartition[partition].map { streams[$0] }
    }

    /// Index in ``streams``.
    package func index(id: Int32) -> Int? { byID[id] }

    /// Index in ``streams``.
    package func index(source: EventSource) -> Int? { bySource[source] }

    /// Index in ``streams``.
    package func index(partition: TopicPartition) -> Int? { byPartition[partition] }
}
