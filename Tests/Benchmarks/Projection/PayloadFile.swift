import Foundation

/// The payloads of all events in one file: in memory they would count as the projector's.
struct PayloadFile: Sendable {
    let url: URL

    /// Adds payloads to the file, which is made anew.
    final class Writer {
        private let file: FileHandle
        private var buffer: [UInt8] = []

        init(_ payloads: PayloadFile) throws {
            try Data().write(to: payloads.url)
            file = try FileHandle(forWritingTo: payloads.url)
        }

        func append(_ payload: [UInt8]) throws {
            withUnsafeBytes(of: UInt32(payload.count).bigEndian) { buffer.append(contentsOf: $0) }
            buffer.append(contentsOf: payload)
            if buffer.count > 1 << 18 { try flush() }
        }

        func flush() throws {
            try file.write(contentsOf: buffer)
            buffer.removeAll(keepingCapacity: true)
        }
    }

    /// Calls `body` with all payloads, some at a time.
    func read(_ body: ([[UInt8]]) async throws -> Void) async throws {
        let handle = try FileHandle(forReadingFrom: url)
        defer { try? handle.close() }
        var bytes: [UInt8] = []
        while let more = try handle.read(upToCount: 1 << 18), !more.isEmpty {
            bytes.append(contentsOf: more)
            var payloads: [[UInt8]] = []
            var position = 0
            while let payload = Self.payload(bytes, at: position) {
                payloads.append(Array(payload))
                position = payload.endIndex
            }
            bytes.removeFirst(position)
            try await body(payloads)
        }
    }

    /// nil: the bytes end within it.
    private static func payload(_ bytes: [UInt8], at position: Int) -> ArraySlice<UInt8>? {
        let start = position + 4
        guard start <= bytes.count else { return nil }
        let length = bytes[position..<start].reduce(0) { $0 << 8 | Int($1) }
        return start + length <= bytes.count ? bytes[start..<start + length] : nil
    }
}
