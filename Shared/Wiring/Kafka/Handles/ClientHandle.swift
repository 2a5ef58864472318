import CLibrdkafka

/// The one owner of an `rd_kafka_t`.
///
/// `@unchecked Sendable`: librdkafka documents the handle as usable from any thread at any time until it is destroyed, and
/// being noncopyable it cannot be used after that.
@safe
struct ClientHandle: ~Copyable, @unchecked Sendable {
    let raw: OpaquePointer

    init(owning raw: OpaquePointer) {
        unsafe self.raw = raw
    }

    /// Blocks until librdkafka's threads have ended: never on the Swift pool (pitfall rule 2).
    deinit {
        unsafe rd_kafka_destroy(raw)
    }

    /// For a consumer that did not get out of its group in time: does not wait for the group again (pitfall table, close).
    ///
    /// On a thread of its own: librdkafka joins its main thread here, which waits for as long as a coordinator that is away does not
    /// come back, and whoever closes must not wait with it.
    consuming func destroyWithoutClosing() {
        let address = unsafe UInt(bitPattern: raw)
        discard self
        KafkaThread.start(name: "kafka-destroy") {
            guard let raw = unsafe OpaquePointer(bitPattern: address) else { return }
            unsafe rd_kafka_destroy_flags(raw, RD_KAFKA_DESTROY_F_NO_CONSUMER_CLOSE)
        }
    }

    /// The name librdkafka gave the client, for logs and metrics.
    var name: String { unsafe String(cString: rd_kafka_name(raw)) }

    /// Why the client is unusable, if it is (pitfall rule 9).
    borrowing func fatalFault(place: String) -> KafkaError? {
        var reason = [CChar](repeating: 0, count: 512)
        let code = unsafe rd_kafka_fatal_error(raw, &reason, reason.count)
        guard code != RD_KAFKA_RESP_ERR_NO_ERROR else { return nil }
        return KafkaError(code, String(reason: reason), place: place, isFatal: true)
    }

    /// Raises a fatal error on purpose; only tests call it (pitfall rule 9).
    borrowing func raiseFatalErrorForTest(_ code: rd_kafka_resp_err_t, _ reason: String) {
        _ = unsafe rd_kafka_test_fatal_error(raw, code, reason)
    }
}
