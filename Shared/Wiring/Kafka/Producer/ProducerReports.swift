import CLibrdkafka

/// What librdkafka says to a producer. One reader at a time, on any thread; given up before the client is freed.
struct ProducerReports: ~Copyable {
    enum Event {
        case deliveries([KafkaDelivery])
        /// The client is unusable.
        case failed(KafkaError)
        /// A line of the log, statistics, an error in passing: dealt with.
        case nothing
    }

    var queue: QueueHandle?
    let events: ClientEvents

    /// Never waits.
    func next() -> Event? {
        guard let event = queue?.poll(milliseconds: 0) else { return nil }
        if event.kind == RD_KAFKA_EVENT_DR { return .deliveries(Self.deliveries(in: event)) }
        if let error = events.handle(event, place: "produce"), error.isFatal { return .failed(error) }
        return .nothing
    }

    private static func deliveries(in event: borrowing EventHandle) -> [KafkaDelivery] {
        var deliveries: [KafkaDelivery] = []
        deliveries.reserveCapacity(unsafe rd_kafka_event_message_count(event.raw))
        // Most reports of an event are about one topic: its name is made once.
        var topic = ""
        var handle: OpaquePointer?
        unsafe event.forEachMessage { message in
            if unsafe message.pointee.rkt != handle {
                unsafe handle = message.pointee.rkt
                topic = unsafe handle.map { unsafe String(cString: rd_kafka_topic_name($0)) } ?? ""
            }
            unsafe deliveries.append(delivery(of: message, topic))
        }
        return deliveries
    }

    private static func delivery(of message: UnsafePointer<rd_kafka_message_t>, _ topic: String) -> KafkaDelivery {
        let code = unsafe message.pointee.err
        // Success with an offset is the only proof; success without one is a duplicate that the broker knows (rule 7).
        let status: KafkaDelivery.Status =
            switch unsafe rd_kafka_message_status(message) {
            case RD_KAFKA_MSG_STATUS_PERSISTED: .persisted
            case RD_KAFKA_MSG_STATUS_POSSIBLY_PERSISTED: .possiblyPersisted
            default: .notPersisted
            }
        let offset = unsafe message.pointee.offset
        return unsafe KafkaDelivery(
            token: recosa_kafka_token(message),
            partition: KafkaPartition(topic: topic, partition: message.pointee.partition),
            offset: status == .persisted && offset >= 0 ? offset : nil,
            status: status,
            error: status == .persisted ? nil : KafkaError(code, place: "deliver to \(topic)/\(message.pointee.partition)"))
    }
}
