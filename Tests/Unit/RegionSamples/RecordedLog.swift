package import Topic

/// Logs whose records a test may change, read to their end; the records of a topic may be anything.
package final class RecordedLog: Subscriber {
    package let logs: [TopicPartition: [IncomingMessage]]
    private let batchCount: Int

    /// Offsets are given anew from 0.
    package init(logs: [TopicPartition: [IncomingMessage]], batchCount: Int = 500) {
        self.logs = logs.mapValues(Self.numbered)
        self.batchCount = batchCount
    }

    package convenience init(_ messages: [OutgoingMessage], batchCount: Int = 500) {
        let records = messages.map { message in
            IncomingMessage(
                partition: TopicPartition(message.topic, message.partition), offset: 0, timestamp: 0, key: message.key,
                headers: message.headers, value: message.value)
        }
        self.init(logs: Dictionary(grouping: records, by: \.partition), batchCount: batchCount)
    }

    private static func numbered(_ log: [IncomingMessage]) -> [IncomingMessage] {
        log.enumerated().map { offset, message in
            IncomingMessage(
                partition: message.partition, offset: Int64(offset), timestamp: message.timestamp, key: message.key,
                headers: message.headers, value: message.value)
        }
    }

    package func shutDown() {}

    package func run(
        startOffsets: @escaping @Sendable ([TopicPartition]) async throws -> [TopicPartition: Int64],
        onBatch: @escaping @Sendable (TopicPartition, [IncomingMessage]) async throws -> Void,
        onRevoke: @escaping @Sendable ([TopicPartition]) async -> Void
    ) async throws {
        let logs = logs
        let offsets = try await startOffsets(Array(logs.keys))
        try await withThrowingDiscardingTaskGroup { group in
            for (partition, log) in logs {
                group.addTask { try await self.read(log, from: max(0, offsets[partition] ?? 0), partition, onBatch) }
            }
        }
        await onRevoke(Array(logs.keys))
    }

    private func read(
        _ log: [IncomingMessage], from start: Int64, _ partition: TopicPartition,
        _ onBatch: @Sendable (TopicPartition, [IncomingMessage]) async throws -> Void
    ) async throws {
        for first in stride(from: Int(start), to: log.count, by: batchCount) {
            try await onBatch(partition, Array(log[first..<min(first + batchCount, log.count)]))
        }
    }
}

extension IncomingMessage {
    /// The same record with other bytes, or another header.
    package func with(value: [UInt8]?) -> IncomingMessage {
        IncomingMessage(partition: partition, offset: offset, timestamp: timestamp, key: key, headers: headers, value: value)
    }

    package func with(header name: String, _ text: String) -> IncomingMessage {
        IncomingMessage(
            partition: partition, offset: offset, timestamp: timestamp, key: key,
            headers: headers.map { $0.name == name ? MessageHeader(name, text) : $0 }, value: value)
    }

    package func text(_ name: String) -> String { String(decoding: header(name) ?? [], as: UTF8.self) }
}
