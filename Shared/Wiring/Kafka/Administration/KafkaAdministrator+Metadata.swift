import CLibrdkafka

extension KafkaAdministrator {
    /// The partition counts of all topics, or of one.
    ///
    /// - Throws: ``KafkaError``: `UNKNOWN_TOPIC_OR_PART` for a topic that is not there; when no broker answered in time, why,
    ///   with the setting to look at.
    package func partitionCounts(of topic: String? = nil, within time: Duration = .seconds(10)) throws(KafkaError) -> [String: Int32] {
        try perform { (client) throws(KafkaError) in
            guard let topic else { return try unsafe Self.metadata(client, nil, time) }
            // A topic object of our own asks for this topic only, and brokers make no topic for it.
            let object = unsafe rd_kafka_topic_new(client.raw, topic, nil)
            defer { if let object = unsafe object { unsafe rd_kafka_topic_destroy(object) } }
            return try unsafe Self.metadata(client, object, time)
        }
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

    private static func metadata(
        _ client: borrowing ClientHandle, _ topic: OpaquePointer?, _ time: Duration
    ) throws(KafkaError) -> [String: Int32] {
        var answer: UnsafePointer<rd_kafka_metadata>?
        let code = unsafe rd_kafka_metadata(client.raw, topic == nil ? 1 : 0, topic, &answer, Int32(clamping: time.milliseconds))
        guard code == RD_KAFKA_RESP_ERR_NO_ERROR, let metadata = unsafe answer else {
            throw KafkaError(code, place: "ask for metadata")
        }
        defer { unsafe rd_kafka_metadata_destroy(metadata) }
        var counts: [String: Int32] = [:]
        for index in unsafe 0..<Int(metadata.pointee.topic_cnt) {
            guard let entry = unsafe metadata.pointee.topics?[index] else { break }
            let name = unsafe String(cString: entry.topic)
            guard unsafe entry.err == RD_KAFKA_RESP_ERR_NO_ERROR else {
                // One bad topic among all is left out; the one asked for is the answer.
                if unsafe topic == nil { continue }
                throw unsafe KafkaError(entry.err, place: "describe topic \(name)")
            }
            unsafe counts[name] = entry.partition_cnt
        }
        return counts
    }
}
