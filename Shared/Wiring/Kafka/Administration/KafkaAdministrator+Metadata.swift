import CLibrdkafka

extension KafkaAdministrator {
    /// The partition counts of all topics, or of one.
    ///
    /// - Throws: ``KafkaError``: `UNKNOWN_TOPIC_OR_PART` for a topic that is not there; when no broker answered in time, why,
    ///   with the setting to look at.
    package func partitionCounts(of topic: String? = nil, within time: Duration = .seconds(10)) throws(KafkaError) -> [String: Int32] {
        // Always for all: a broker may make the topic that one asks for by name.
        let counts = try perform { (client) throws(KafkaError) in try client.partitionCounts(within: time) }
        guard let topic else { return counts }
        guard let count = counts[topic] else {
            throw KafkaError(RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART, place: "describe topic \(topic)")
        }
        return [topic: count]
    }

    /// The oldest offset kept and the next one to be written.
    package func watermarks(of partition: KafkaPartition, within time: Duration = .seconds(10)) throws(KafkaError) -> Range<Int64> {
        try perform { (client) throws(KafkaError) in
            var low: Int64 = 0
            var high: Int64 = 0
            let code = unsafe rd_kafka_query_watermark_offsets(
                client.raw, partition.topic, partition.partition, &low, &high, Int32(clamping: time.milliseconds))
            guard code == RD_KAFKA_RESP_ERR_NO_ERROR else { throw KafkaError(code, place: "watermarks of \(partition)") }
            return low..<max(low, high)
        }
    }
}
