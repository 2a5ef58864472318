import CLibrdkafka

/// The librdkafka side of a consumer: lives on its thread and owns the client, the queues and the split-off partitions.
struct ConsumerClient: ~Copyable {
    let client: ClientHandle
    private let queue: QueueHandle
    private let gate: FetchGate
    /// One queue per partition of the assignment.
    private var partitions: [KafkaPartition: PartitionQueue] = [:]

    init(settings: KafkaSettings, bell: borrowing EventDescriptor) throws(KafkaError) {
        let gate = try FetchGate()
        let client = try settings.makeClient(RD_KAFKA_CONSUMER, events: RD_KAFKA_EVENT_FETCH | RD_KAFKA_EVENT_REBALANCE, gate: gate)
        guard let queue = QueueHandle.consumer(of: client) else {
            throw KafkaError(RD_KAFKA_RESP_ERR__UNKNOWN_GROUP, place: "start the client")
        }
        // Log lines, statistics and errors of the client itself come by the main queue: without this nobody would read them, and
        // they would gather there for as long as the consumer lives.
        unsafe rd_kafka_poll_set_consumer(client.raw)
        queue.ring(bell)
        self.client = client
        self.queue = queue
        self.gate = gate
    }

    var name: String { client.name }

    borrowing func nextEvent() -> EventHandle? { queue.poll(milliseconds: 0) }

    borrowing func fatalFault() -> KafkaError? { client.fatalFault(place: "consume") }

    borrowing func subscribe(to topics: [String]) throws(KafkaError) {
        let list = PartitionList(topics: topics)
        try Self.check(unsafe rd_kafka_subscribe(client.raw, list.raw), place: "subscribe")
    }

    /// One call with the caller's offsets, never a first one without: that gives resets nobody asked for (pitfall rule 10).
    mutating func assign(_ offsets: [KafkaPartition: Int64], bell: borrowing EventDescriptor) throws(KafkaError) {
        var queues: [KafkaPartition: PartitionQueue] = [:]
        for partition in offsets.keys {
            if let known = partitions[partition] {
                queues[partition] = known
            } else if let queue = QueueHandle.partition(partition, of: client) {
                queue.ring(bell)
                queues[partition] = PartitionQueue(queue)
            }
        }
        partitions = queues
        let list = PartitionList(offsets)
        try Self.check(unsafe rd_kafka_assign(client.raw, list.raw), place: "assign")
    }

    /// Also the answer to every rebalance that is no assignment (pitfall rule 10).
    mutating func unassign() {
        partitions.removeAll()
        _ = unsafe rd_kafka_assign(client.raw, nil)
    }

    /// The next record of a partition, or an error about it.
    borrowing func poll(_ partition: KafkaPartition) -> EventHandle? {
        partitions[partition]?.handle.poll(milliseconds: 0)
    }

    /// Records of a partition that librdkafka has fetched and nobody took.
    borrowing func waiting(in partition: KafkaPartition) -> Int { partitions[partition]?.handle.length ?? 0 }

    /// Closed: answers of brokers wait a little before they add to what is there.
    borrowing func setGate(open: Bool) { gate.setOpen(open) }

    /// Begins to leave the group; what follows arrives on the same queue, which must stay open until
    /// ``isClosed`` (pitfall rule 14).
    borrowing func beginClose() {
        guard let error = unsafe rd_kafka_consumer_close_queue(client.raw, queue.raw) else { return }
        unsafe rd_kafka_error_destroy(error)
    }

    var isClosed: Bool { unsafe rd_kafka_consumer_closed(client.raw) != 0 }

    /// Frees queues first, then the client. A consumer that is not out of its group by now is not waited for again.
    consuming func free() {
        let closed = isClosed
        // The client may still wait for the answer to a rebalance whose event nobody will read any more.
        if closed { partitions.removeAll() } else { unassign() }
        _ = consume queue
        if closed { _ = consume client } else { client.destroyWithoutClosing() }
    }

    private static func check(_ code: rd_kafka_resp_err_t, place: String) throws(KafkaError) {
        guard code == RD_KAFKA_RESP_ERR_NO_ERROR else { throw KafkaError(code, place: place) }
    }
}

/// A queue in a dictionary: dictionaries hold no noncopyable values.
private final class PartitionQueue {
    let handle: QueueHandle

    init(_ handle: consuming QueueHandle) {
        self.handle = handle
    }
}
