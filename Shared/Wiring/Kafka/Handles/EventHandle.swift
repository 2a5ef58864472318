import CLibrdkafka

/// The one owner of an `rd_kafka_event_t`. Its messages are freed with it and never one by one (pitfall rule 4), so they
/// are only lent to a closure.
@safe
struct EventHandle: ~Copyable {
    let raw: OpaquePointer

    init(owning raw: OpaquePointer) {
        unsafe self.raw = raw
    }

    deinit {
        unsafe rd_kafka_event_destroy(raw)
    }

    /// One of the `RD_KAFKA_EVENT_…` numbers.
    var kind: Int32 { unsafe rd_kafka_event_type(raw) }

    borrowing func error(place: String) -> KafkaError? {
        let code = unsafe rd_kafka_event_error(raw)
        guard code != RD_KAFKA_RESP_ERR_NO_ERROR else { return nil }
        return unsafe KafkaError(
            code, String(cString: rd_kafka_event_error_string(raw)), place: place,
            isFatal: rd_kafka_event_error_is_fatal(raw) != 0)
    }

    borrowing func forEachMessage(_ body: (UnsafePointer<rd_kafka_message_t>) -> Void) {
        while let message = unsafe rd_kafka_event_message_next(raw) {
            unsafe body(message)
        }
    }

    /// What a rebalance means: partitions are assigned, or taken back.
    var rebalanceCode: rd_kafka_resp_err_t { unsafe rd_kafka_event_error(raw) }

    /// What a rebalance or a topic-partition error is about.
    var partitions: [KafkaPartition] {
        guard let list = unsafe rd_kafka_event_topic_partition_list(raw) else { return [] }
        return unsafe PartitionList.partitions(in: list)
    }

    /// The one partition an error is about.
    var partition: KafkaPartition? {
        guard let element = unsafe rd_kafka_event_topic_partition(raw) else { return nil }
        defer { unsafe rd_kafka_topic_partition_destroy(element) }
        return unsafe KafkaPartition(topic: String(cString: element.pointee.topic), partition: element.pointee.partition)
    }

    /// librdkafka's statistics, as JSON.
    var statistics: String? {
        guard let text = unsafe rd_kafka_event_stats(raw) else { return nil }
        return unsafe String(cString: text)
    }

    /// A line of librdkafka's log: facility, words, and a level as syslog counts them (7 is debug).
    var logLine: (facility: String, message: String, level: Int32)? {
        var facility: UnsafePointer<CChar>?
        var message: UnsafePointer<CChar>?
        var level: Int32 = 0
        guard unsafe rd_kafka_event_log(raw, &facility, &message, &level) == 0,
            let facility = unsafe facility, let message = unsafe message
        else { return nil }
        return unsafe (String(cString: facility), String(cString: message), level)
    }
}
