import Kafka
import NIOCore

/// What a Fetch asks for: from where, and how much at most. Versions 4 to 11.
struct FetchRequest {
    let limit: Int
    private(set) var positions: [(partition: KafkaPartition, offset: Int64)] = []

    /// - Parameter message: behind its key, version and correlation.
    init?(_ message: ByteBuffer, version: Int16) {
        var message = message
        _ = message.readText()
        // The replica, the longest wait and the least bytes come first.
        guard (4...11).contains(version), message.readSlice(length: 12) != nil, let limit = message.readInteger(as: Int32.self),
            message.readSlice(length: version >= 7 ? 9 : 1) != nil, let topics = message.readInteger(as: Int32.self)
        else { return nil }
        self.limit = Int(limit)
        for _ in 0..<topics {
            guard let topic = message.readText(), let partitions = message.readInteger(as: Int32.self) else { return nil }
            for _ in 0..<partitions {
                guard let partition = message.readInteger(as: Int32.self), message.readSlice(length: version >= 9 ? 4 : 0) != nil,
                    let offset = message.readInteger(as: Int64.self), message.readSlice(length: version >= 5 ? 12 : 4) != nil
                else { return nil }
                positions.append((KafkaPartition(topic: topic, partition: partition), offset))
            }
        }
    }
}
