import Contracts
import Topic

/// A short fingerprint of a record, to recognise it again; no protection against anybody who wants to forge one.
enum Fingerprint {
    /// FNV-1a over the event's id header, the key and the value.
    static func of(_ message: IncomingMessage) -> Int64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        mix(message.header(CloudEventHeader.id.name) ?? [], into: &hash)
        mix(message.key, into: &hash)
        mix(message.value ?? [], into: &hash)
        return Int64(bitPattern: hash)
    }

    private static func mix(_ bytes: [UInt8], into hash: inout UInt64) {
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        hash = (hash ^ UInt64(truncatingIfNeeded: bytes.count)) &* 0x100_0000_01B3
    }
}
