import CLibrdkafka

/// The one owner of an `rd_kafka_queue_t` reference. Used by one thread at a time, and given up before the client is destroyed
/// (pitfall rule 14).
@safe
struct QueueHandle: ~Copyable {
    let raw: OpaquePointer

    private init(owning raw: OpaquePointer) {
        unsafe self.raw = raw
    }

    deinit {
        unsafe rd_kafka_queue_destroy(raw)
    }

    /// Where a producer's or administrator's events arrive.
    static func main(of client: borrowing ClientHandle) -> QueueHandle {
        unsafe QueueHandle(owning: rd_kafka_queue_get_main(client.raw))
    }

    /// Where a consumer's events arrive, except the records of partitions that were split off.
    static func consumer(of client: borrowing ClientHandle) -> QueueHandle? {
        guard let raw = unsafe rd_kafka_queue_get_consumer(client.raw) else { return nil }
        return unsafe QueueHandle(owning: raw)
    }

    /// A queue for the answer of one administrative request.
    static func fresh(for client: borrowing ClientHandle) -> QueueHandle {
        unsafe QueueHandle(owning: rd_kafka_queue_new(client.raw))
    }

    /// The records of one partition, no longer forwarded to the consumer's queue: a slow partition then holds up no other,
    /// and librdkafka's bound on fetched records counts for each partition. Call it before the assignment.
    static func partition(_ partition: KafkaPartition, of client: borrowing ClientHandle) -> QueueHandle? {
        guard let raw = unsafe rd_kafka_queue_get_partition(client.raw, partition.topic, partition.partition) else { return nil }
        unsafe rd_kafka_queue_forward(raw, nil)
        return unsafe QueueHandle(owning: raw)
    }

    /// Blocks for at most `milliseconds`; 0 only looks.
    borrowing func poll(milliseconds: Int32) -> EventHandle? {
        guard let event = unsafe rd_kafka_queue_poll(raw, milliseconds) else { return nil }
        return unsafe EventHandle(owning: event)
    }

    /// How many events wait.
    var length: Int { unsafe rd_kafka_queue_length(raw) }

    /// Ends a ``poll(milliseconds:)`` that is waiting, or the next one.
    borrowing func yield() {
        unsafe rd_kafka_queue_yield(raw)
    }

    /// Rings the bell whenever something arrives after the queue was found empty.
    borrowing func ring(_ bell: borrowing EventDescriptor) {
        var one: UInt64 = 1
        // librdkafka copies the payload.
        unsafe withUnsafeBytes(of: &one) { bytes in
            unsafe rd_kafka_queue_io_event_enable(raw, bell.descriptor, bytes.baseAddress, bytes.count)
        }
    }
}
