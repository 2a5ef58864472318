import CLibrdkafka
import Logging

/// The body of a producer's thread: serves delivery reports, without which the producer would stand still (pitfall rule 6),
/// and ends in the order of rule 14: stop intake, wait for reports, purge the rest, free.
struct ProducerThread {
    let core: ProducerCore
    let events: ClientEvents

    /// - Parameter queue: the client's main queue; given up before the client is freed.
    func run(_ queue: consuming QueueHandle) {
        queue.ring(core.bell)
        while true {
            while let event = queue.poll(milliseconds: 0) { serve(event) }
            let orders = core.orders(now: .now)
            if orders.purge { core.purge() }
            if orders.isEnd { break }
            core.bell.waitForRing(milliseconds: orders.wait)
        }
        _ = consume queue
        let client = core.surrenderClient()
        // The end is told before the client is freed: a librdkafka up to 2.0.2 that has seen a topic away may wait for ever there.
        core.finish()
        _ = consume client
    }

    private func serve(_ event: borrowing EventHandle) {
        if event.kind == RD_KAFKA_EVENT_DR {
            core.add(Self.deliveries(in: event))
        } else {
            note(event)
        }
    }

    private func note(_ event: borrowing EventHandle) {
        guard let error = events.handle(event, place: "produce"), error.isFatal else { return }
        core.fail(error)
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
