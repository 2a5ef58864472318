import Kafka
import Synchronization
package import Topic

/// The twin of a consumer: groups with eager assignment, start offsets from the caller, revokes that wait.
package final class InMemorySubscriber: Subscriber {
    private let broker: InMemoryBroker
    private let group: String
    private let topics: [String]
    private let batchCount: Int
    private let isClosing = Mutex(false)

    package init(broker: InMemoryBroker, group: String, topics: [String], batchCount: Int = 500) {
        self.broker = broker
        self.group = group
        self.topics = topics
        self.batchCount = max(1, batchCount)
    }

    package func shutDown() {
        isClosing.withLock { $0 = true }
        broker.changed.signal()
    }

    package func run(
        startOffsets: @escaping @Sendable ([TopicPartition]) async throws -> [TopicPartition: Int64],
        onBatch: @escaping @Sendable (TopicPartition, [IncomingMessage]) async throws -> Void,
        onRevoke: @escaping @Sendable ([TopicPartition]) async -> Void
    ) async throws {
        let member = broker.join(group, topics: topics)
        defer { broker.leave(group, member) }
        while !isEnd {
            let generation = broker.changed.generation
            guard let partitions = broker.claim(group, member) else {
                await broker.changed.wait(since: generation)
                continue
            }
            let offsets = try await startOffsets(partitions)
            try broker.check(offsets)
            try await withThrowingDiscardingTaskGroup { tasks in
                for partition in partitions {
                    guard let offset = offsets[partition] else { throw SubscriberError.noStartOffset(partition) }
                    tasks.addTask { try await self.read(partition, from: offset, member, startOffsets, onBatch) }
                }
                if partitions.isEmpty { tasks.addTask { await self.waitForChange(member) } }
            }
            await onRevoke(partitions)
            broker.release(group, member)
        }
        try Task.checkCancellation()
    }

    private var isEnd: Bool { Task.isCancelled || isClosing.withLock { $0 } }

    private func waitForChange(_ member: UInt64) async {
        while !isEnd {
            let generation = broker.changed.generation
            if broker.isRebalancing(group, member) { return }
            await broker.changed.wait(since: generation)
        }
    }

    private func read(
        _ partition: TopicPartition, from start: Int64, _ member: UInt64,
        _ startOffsets: @Sendable ([TopicPartition]) async throws -> [TopicPartition: Int64],
        _ onBatch: @Sendable (TopicPartition, [IncomingMessage]) async throws -> Void
    ) async throws {
        var next = try broker.resolve(start, in: partition)
        while !isEnd {
            let generation = broker.changed.generation
            if broker.isRebalancing(group, member) { return }
            let batch = broker.messages(of: partition, from: next, limit: batchCount)
            guard let last = batch.last else {
                await broker.changed.wait(since: generation)
                continue
            }
            do {
                try await onBatch(partition, batch)
                next = last.offset + 1
            } catch is ReadAgain {
                guard let offset = try await startOffsets([partition])[partition] else {
                    throw SubscriberError.noStartOffset(partition)
                }
                next = try broker.resolve(offset, in: partition)
            }
        }
    }
}
