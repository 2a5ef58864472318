import CLibrdkafka

/// The reader's reference to the place where the threads of brokers wait; see `fetch_gate.h`. The client holds another.
///
/// `@unchecked Sendable`: what is shared is behind a lock in C, the rest is set before the client begins.
@safe
final class FetchGate: @unchecked Sendable {
    private let raw: UnsafeMutablePointer<recosa_kafka_gate>

    /// - Throws: ``KafkaError`` when there is no memory.
    init() throws(KafkaError) {
        guard let gate = unsafe recosa_kafka_gate_new() else {
            throw KafkaError(RD_KAFKA_RESP_ERR__FAIL, "no memory", place: "start the client")
        }
        unsafe raw = gate
    }

    deinit {
        unsafe recosa_kafka_gate_release(raw)
    }

    /// For a broker that answers at once that it has nothing. Before the client begins only.
    func restAfterEmptyFetches(milliseconds: Int32) {
        unsafe raw.pointee.rest = Int64(milliseconds) * 1_000
    }

    /// Closed: answers that bring records wait, for at most 100 ms each.
    func setOpen(_ isOpen: Bool) { unsafe recosa_kafka_gate_set_open(raw, isOpen) }

    func add(to configuration: OpaquePointer) throws(KafkaError) {
        let code = unsafe recosa_kafka_gate_add(configuration, raw)
        guard code == RD_KAFKA_RESP_ERR_NO_ERROR else { throw KafkaError(code, "refused", place: "configure") }
    }
}
