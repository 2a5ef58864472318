import CLibrdkafka

/// The one owner of an `rd_kafka_topic_partition_list_t` of our own. A list that came with an event is copied, never edited
/// (pitfall rule 10).
@safe
struct PartitionList: ~Copyable {
    let raw: UnsafeMutablePointer<rd_kafka_topic_partition_list_t>

    init(_ offsets: [KafkaPartition: Int64]) {
        unsafe raw = rd_kafka_topic_partition_list_new(Int32(offsets.count))
        for (partition, offset) in offsets {
            let element = unsafe rd_kafka_topic_partition_list_add(raw, partition.topic, partition.partition)
            unsafe element?.pointee.offset = offset
        }
    }

    /// A subscription: topics, all their partitions.
    init(topics: [String]) {
        unsafe raw = rd_kafka_topic_partition_list_new(Int32(topics.count))
        for topic in topics {
            _ = unsafe rd_kafka_topic_partition_list_add(raw, topic, -1)
        }
    }

    deinit {
        unsafe rd_kafka_topic_partition_list_destroy(raw)
    }

    static func partitions(in list: UnsafeMutablePointer<rd_kafka_topic_partition_list_t>) -> [KafkaPartition] {
        let elements = unsafe UnsafeBufferPointer(start: list.pointee.elems, count: Int(list.pointee.cnt))
        var partitions: [KafkaPartition] = []
        for index in elements.indices {
            let element = unsafe elements[index]
            unsafe partitions.append(KafkaPartition(topic: String(cString: element.topic), partition: element.partition))
        }
        return partitions
    }
}
