import Domain
import Logging
import Postgres
import Topic

/// The streams that are ours at present.
actor ProjectorAssignments {
    private let store: AcceptanceStore
    private let logger: Logger
    private let queue: AcceptanceQueue
    private var projectors: [TopicPartition: StreamProjector] = [:]
    /// Logs that are read from their beginning because they are not the ones that were read before.
    private var replaced: Set<TopicPartition> = []

    init(store: AcceptanceStore, logger: Logger) {
        self.store = store
        queue = AcceptanceQueue(rest: AcceptanceQueue.restAfterFew) { await store.accept($0) }
        self.logger = logger
    }

    /// Positions come from the database only; Kafka's own offsets are never looked at.
    func startOffsets(_ partitions: [TopicPartition]) async throws -> [TopicPartition: Int64] {
        var offsets: [TopicPartition: Int64] = [:]
        for partition in partitions {
            guard let stream = StreamName(partition) else { throw UnknownTopic(topic: partition.topic) }
            let core = try await store.core(of: stream)
            let projector = StreamProjector(
                core: core, isReplaced: replaced.contains(partition), store: store, queue: queue, logger: logger)
            projectors[partition] = projector
            offsets[partition] = await projector.startOffset
        }
        return offsets
    }

    func take(_ partition: TopicPartition, _ messages: [IncomingMessage]) async throws {
        guard let projector = projectors[partition] else { throw ReadAgain() }
        do {
            try await projector.take(messages)
        } catch let error as LogReplaced {
            readFromBeginning(error.partition)
            throw ReadAgain()
        }
    }

    func readFromBeginning(_ partition: TopicPartition) {
        replaced.insert(partition)
        logger.error("log replaced, reading it from its beginning", metadata: ["partition": "\(partition)"])
    }

    func revoke(_ partitions: [TopicPartition]) {
        for partition in partitions { projectors[partition] = nil }
    }
}

/// A topic was subscribed to that is none of a country's.
package struct UnknownTopic: Error, Hashable, Sendable {
    package let topic: String
}
