/// Which partition a key belongs to: `murmur2(key) & 0x7fffffff mod count`, as Java's default partitioner computes it, so
/// that every client of the platform agrees.
package enum PartitionKey {
    /// `count`: the topic's partition count; anything below 1 counts as 1.
    package static func partition(of key: [UInt8], count: Int32) -> Int32 {
        Int32(bitPattern: murmur2(key) & 0x7fff_ffff) % max(count, 1)
    }

    package static func partition(of key: String, count: Int32) -> Int32 {
        partition(of: Array(key.utf8), count: count)
    }

    /// `org.apache.kafka.common.utils.Utils.murmur2`: MurmurHash2, 32 bits, Kafka's seed.
    package static func murmur2(_ data: [UInt8]) -> UInt32 {
        let multiplier: UInt32 = 0x5bd1_e995
        var hash = 0x9747_b28c ^ UInt32(truncatingIfNeeded: data.count)
        var index = 0
        while index + 4 <= data.count {
            var word = UInt32(data[index]) | UInt32(data[index + 1]) << 8 | UInt32(data[index + 2]) << 16 | UInt32(data[index + 3]) << 24
            word &*= multiplier
            word ^= word >> 24
            hash = (hash &* multiplier) ^ (word &* multiplier)
            index += 4
        }
        if index < data.count {
            for (shift, byte) in data[index...].enumerated() { hash ^= UInt32(byte) << UInt32(8 * shift) }
            hash &*= multiplier
        }
        hash ^= hash >> 13
        hash &*= multiplier
        return hash ^ (hash >> 15)
    }
}
