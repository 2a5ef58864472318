import Testing
import Topic

@Suite("Partition of a key")
struct PartitionKeyTests {
    /// From Kafka's own `UtilsTest.testMurmur2`.
    @Test(
        "hashes as Java's clients do",
        arguments: [
            ("21", -973_932_308), ("foobar", -790_332_482), ("a-little-bit-long-string", -985_981_536),
            ("a-little-bit-longer-string", -1_486_304_829), ("lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8", -58_897_971),
            ("abc", 479_470_107),
        ] as [(String, Int32)])
    func javaVectors(key: String, hash: Int32) {
        #expect(Int32(bitPattern: PartitionKey.murmur2(Array(key.utf8))) == hash)
    }

    @Test("stays within the topic's partitions", arguments: [1, 3, 12] as [Int32])
    func range(count: Int32) {
        let partitions = Set((0..<500).map { PartitionKey.partition(of: "action:\($0)", count: count) })
        #expect(partitions == Set(0..<count))
    }

    @Test("of a negative hash is Java's: the sign is masked, not negated")
    func mask() {
        // -973932308 & 0x7fffffff = 1173551340
        #expect(PartitionKey.partition(of: "21", count: 7) == 1_173_551_340 % 7)
    }

    @Test("does not divide by nothing")
    func noPartitions() {
        #expect(PartitionKey.partition(of: "a", count: 0) == 0)
    }
}
