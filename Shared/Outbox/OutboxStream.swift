package import Contracts
import Domain
package import Topic

/// One numbered stream: a partition of a topic of this service.
package struct OutboxStream: Sendable, Equatable {
    /// The row of `outbox_stream`.
    package let id: Int32
    package let partition: TopicPartition
    package let source: EventSource
    /// Whether the region sends receipts for it.
    package let expectsReceipts: Bool
}

/// The topics a service publishes to.
package struct OutboxLayout: Sendable, Equatable {
    package let topics: [EventSource.Stream]
    /// 3 on one machine, 12 in production; never changed for a topic that has events.
    package let partitionCount: Int32
    /// Whether what is published is confirmed by the region. The region's own topics are not.
    package let expectsReceipts: Bool

    package init(topics: [EventSource.Stream], partitionCount: Int32, expectsReceipts: Bool) {
        self.topics = topics
        self.partitionCount = max(1, partitionCount)
        self.expectsReceipts = expectsReceipts
    }
}

extension EventSource.Stream {
    /// The topic that carries it.
    package var topic: TopicName {
        switch self {
        case .national(let country, let family): .national(country: country.text, family: family.rawValue)
        case .regional(.receipt): .region(.receipt)
        case .regional(.figure): .region(.figure)
        case .regional(.rejected): .region(.rejected)
        }
    }
}
