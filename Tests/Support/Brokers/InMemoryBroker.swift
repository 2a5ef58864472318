import Kafka
import Synchronization
package import Topic

/// Topics in memory: the twin of a broker that the laws of `Tests/Conformance` hold for, so that quick tests mean something.
package final class InMemoryBroker: Sendable {
    struct Group {
        /// Members and their topics, in the order in which they came.
        var members: [(id: UInt64, topics: [String])] = []
        var holding: [UInt64: [TopicPartition]] = [:]
    }

    struct State {
        var logs: [TopicPartition: [IncomingMessage]] = [:]
        var partitionCounts: [String: Int32] = [:]
        var groups: [String: Group] = [:]
        var nextMember: UInt64 = 0
        /// How many of the next messages are refused.
        var failures = 0
        var isDown = false
    }

    let state = Mutex(State())
    let changed = AsyncCondition()

    package init() {}

    package func createTopic(_ name: String, partitions: Int32) {
        state.withLock { $0.partitionCounts[name] = partitions }
        changed.signal()
    }

    /// The log of a partition, for tests to look at.
    package func log(of partition: TopicPartition) -> [IncomingMessage] {
        state.withLock { $0.logs[partition] ?? [] }
    }

    /// The next messages fail; what comes after them does too, until the publisher is purged.
    package func failNextMessages(_ count: Int) {
        state.withLock { $0.failures = count }
    }

    /// While down, messages wait in their publishers and readers see nothing new.
    package func takeDown() {
        state.withLock { $0.isDown = true }
    }

    package func bringUp() {
        state.withLock { $0.isDown = false }
        changed.signal()
    }

    enum Answer {
        case stored(Int64)
        case refused(KafkaError)
        case down
    }

    func store(_ message: OutgoingMessage) -> Answer {
        let answer: Answer = state.withLock { state in
            if state.isDown { return .down }
            let partition = TopicPartition(message.topic, message.partition)
            guard let count = state.partitionCounts[message.topic] else {
                return .refused(.twin("UNKNOWN_TOPIC_OR_PART", "there is no topic \(message.topic)"))
            }
            guard (0..<count).contains(message.partition) else {
                return .refused(.twin("_UNKNOWN_PARTITION", "\(message.topic) has \(count) partitions"))
            }
            if state.failures > 0 {
                state.failures -= 1
                return .refused(.twin("REQUEST_TIMED_OUT", "the test wanted it"))
            }
            let offset = Int64(state.logs[partition]?.count ?? 0)
            state.logs[partition, default: []].append(
                IncomingMessage(
                    partition: partition, offset: offset, timestamp: 0, key: message.key, headers: message.headers, value: message.value))
            return .stored(offset)
        }
        if case .stored = answer { changed.signal() }
        return answer
    }
}

extension KafkaError {
    static func twin(_ name: String, _ message: String, isFatal: Bool = false) -> KafkaError {
        KafkaError(code: -1, name: name, message: message, place: "in-memory broker", isFatal: isFatal, isRetriable: !isFatal)
    }
}
