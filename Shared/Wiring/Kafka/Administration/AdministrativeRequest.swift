import CLibrdkafka

/// One administrative request and its one answer, with a queue of its own.
enum AdministrativeRequest {
    /// Blocks until the answer is there or `time` is over.
    static func run(
        on client: borrowing ClientHandle, within time: Duration, place: String,
        _ submit: (_ options: OpaquePointer, _ queue: OpaquePointer) -> Void
    ) throws(KafkaError) -> EventHandle {
        guard let options = unsafe rd_kafka_AdminOptions_new(client.raw, RD_KAFKA_ADMIN_OP_ANY) else {
            throw KafkaError(RD_KAFKA_RESP_ERR__INVALID_ARG, place: place)
        }
        defer { unsafe rd_kafka_AdminOptions_destroy(options) }
        let milliseconds = Int32(clamping: time.milliseconds)
        var reason = [CChar](repeating: 0, count: 512)
        _ = unsafe rd_kafka_AdminOptions_set_request_timeout(options, milliseconds, &reason, reason.count)
        let queue = QueueHandle.fresh(for: client)
        unsafe submit(options, queue.raw)
        guard let answer = queue.poll(milliseconds: milliseconds &+ 1_000) else {
            throw KafkaError(RD_KAFKA_RESP_ERR__TIMED_OUT, place: place)
        }
        if let error = answer.error(place: place) { throw error }
        return answer
    }
}
