import CLibrdkafka

extension ClientHandle {
    /// The partition counts of all topics. Blocks.
    borrowing func partitionCounts(within time: Duration) throws(KafkaError) -> [String: Int32] {
        var answer: UnsafePointer<rd_kafka_metadata>?
        let code = unsafe rd_kafka_metadata(raw, 1, nil, &answer, Int32(clamping: time.milliseconds))
        guard code == RD_KAFKA_RESP_ERR_NO_ERROR, let metadata = unsafe answer else {
            throw KafkaError(code, place: "ask for metadata")
        }
        defer { unsafe rd_kafka_metadata_destroy(metadata) }
        var counts: [String: Int32] = [:]
        for index in unsafe 0..<Int(metadata.pointee.topic_cnt) {
            guard let entry = unsafe metadata.pointee.topics?[index] else { break }
            // A topic in trouble is as if it were not there: whoever needs it is told so.
            guard unsafe entry.err == RD_KAFKA_RESP_ERR_NO_ERROR else { continue }
            unsafe counts[String(cString: entry.topic)] = entry.partition_cnt
        }
        return counts
    }
}
