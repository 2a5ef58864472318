import Foundation
import Topic

/// Records in one file for each partition, read in batches like a log: in memory they would count as the projector's.
final class FiledLog: Subscriber {
    private let files: [TopicPartition: URL]
    private let batchCount: Int

    /// Writes the feed's records into `folder`.
    init(_ feed: EventFeed, in folder: URL, batchCount: Int) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var buffers: [TopicPartition: [UInt8]] = [:]
        var files: [TopicPartition: URL] = [:]
        try feed.write { message in
            let partition = TopicPartition(message.topic, message.partition)
            var buffer = buffers.removeValue(forKey: partition) ?? []
            FiledRecord.append(message, to: &buffer)
            let file = files[partition] ?? folder.appending(path: "\(message.topic).\(message.partition)")
            files[partition] = file
            if buffer.count > 1 << 18 { try Self.flush(&buffer, to: file) }
            buffers[partition] = buffer
        }
        for (partition, file) in files { try Self.flush(&buffers[partition, default: []], to: file) }
        self.files = files
        self.batchCount = batchCount
    }

    private static func flush(_ buffer: inout [UInt8], to file: URL) throws {
        if !FileManager.default.fileExists(atPath: file.path) { try Data().write(to: file) }
        let handle = try FileHandle(forWritingTo: file)
        try handle.seekToEnd()
        try handle.write(contentsOf: buffer)
        try handle.close()
        buffer.removeAll(keepingCapacity: true)
    }

    func shutDown() {}

    func run(
        startOffsets: @escaping @Sendable ([TopicPartition]) async throws -> [TopicPartition: Int64],
        onBatch: @escaping @Sendable (TopicPartition, [IncomingMessage]) async throws -> Void,
        onRevoke: @escaping @Sendable ([TopicPartition]) async -> Void
    ) async throws {
        _ = try await startOffsets(Array(files.keys))
        try await withThrowingDiscardingTaskGroup { group in
            for (partition, file) in files { group.addTask { try await self.read(file, partition, onBatch) } }
        }
    }

    /// Calls `body` with the values of all records, some at a time.
    func values(_ body: ([[UInt8]]) async throws -> Void) async throws {
        for (partition, file) in files {
            try await read(file, partition) { _, records in try await body(records.map { $0.value ?? [] }) }
        }
    }

    private func read(
        _ file: URL, _ partition: TopicPartition, _ onBatch: (TopicPartition, [IncomingMessage]) async throws -> Void
    ) async throws {
        let handle = try FileHandle(forReadingFrom: file)
        var bytes: [UInt8] = []
        var position = 0
        var batch: [IncomingMessage] = []
        var offset: Int64 = 0
        while true {
            guard let record = FiledRecord.read(bytes, &position, partition, offset) else {
                bytes.removeFirst(position)
                position = 0
                guard let more = try handle.read(upToCount: 1 << 18), !more.isEmpty else { break }
                bytes.append(contentsOf: more)
                continue
            }
            offset += 1
            batch.append(record)
            if batch.count == batchCount {
                try await onBatch(partition, batch)
                batch.removeAll(keepingCapacity: true)
            }
        }
        if !batch.isEmpty { try await onBatch(partition, batch) }
        try handle.close()
    }
}

/// A record as it lies in the file: lengths in four bytes, then what they are the length of.
enum FiledRecord {
    static func append(_ message: OutgoingMessage, to buffer: inout [UInt8]) {
        var record: [UInt8] = []
        append(message.key, to: &record)
        append(message.value, to: &record)
        for header in message.headers {
            append(Array(header.name.utf8), to: &record)
            append(header.value, to: &record)
        }
        append(record, to: &buffer)
    }

    /// nil: the bytes end within the record.
    static func read(_ bytes: [UInt8], _ position: inout Int, _ partition: TopicPartition, _ offset: Int64) -> IncomingMessage? {
        guard let length = length(bytes, position), position + 4 + length <= bytes.count else { return nil }
        var index = position + 4
        let end = index + length
        position = end
        func field() -> ArraySlice<UInt8> {
            let length = self.length(bytes, index) ?? 0
            defer { index += 4 + length }
            return bytes[index + 4..<index + 4 + length]
        }
        let key = Array(field())
        let value = Array(field())
        var headers: [MessageHeader] = []
        while index < end {
            let name = String(decoding: field(), as: UTF8.self)
            headers.append(MessageHeader(name, Array(field())))
        }
        return IncomingMessage(partition: partition, offset: offset, timestamp: 0, key: key, headers: headers, value: value)
    }

    private static func append(_ field: [UInt8], to buffer: inout [UInt8]) {
        let length = UInt32(field.count)
        for shift in [0, 8, 16, 24] as [UInt32] { buffer.append(UInt8(truncatingIfNeeded: length >> shift)) }
        buffer.append(contentsOf: field)
    }

    private static func length(_ bytes: [UInt8], _ index: Int) -> Int? {
        guard index + 4 <= bytes.count else { return nil }
        return (0..<4).reduce(0) { $0 | Int(bytes[index + $1]) << (8 * $1) }
    }
}
