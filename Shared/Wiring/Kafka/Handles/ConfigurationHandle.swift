import CLibrdkafka

/// The one owner of an `rd_kafka_conf_t`. Lives on the thread that makes the client.
@safe
struct ConfigurationHandle: ~Copyable {
    private let raw: OpaquePointer

    init() {
        unsafe raw = rd_kafka_conf_new()
    }

    deinit {
        unsafe rd_kafka_conf_destroy(raw)
    }

    /// [rd_kafka_conf_set](https://docs.confluent.io/platform/current/clients/librdkafka/html/rdkafka_8h.html)
    borrowing func set(_ name: String, _ value: String) throws(KafkaError) {
        var reason = [CChar](repeating: 0, count: 512)
        let result = unsafe rd_kafka_conf_set(raw, name, value, &reason, reason.count)
        switch result {
        case RD_KAFKA_CONF_OK: return
        case RD_KAFKA_CONF_UNKNOWN:
            throw KafkaError(
                RD_KAFKA_RESP_ERR__INVALID_ARG, "there is no such setting", place: "configure", setting: name)
        default:
            // The reason quotes the value: a secret must not come out that way.
            let words = KafkaSettings.isSecret(name) ? "the value is not allowed" : String(reason: reason)
            throw KafkaError(RD_KAFKA_RESP_ERR__INVALID_ARG, words, place: "configure", setting: name)
        }
    }

    /// Answers to fetches go through `gate` from now on.
    borrowing func pass(through gate: FetchGate) throws(KafkaError) { try unsafe gate.add(to: raw) }

    /// Everything arrives as an event in the poll loop of the client's own thread; no Swift of ours ever runs on a thread
    /// of librdkafka's (pitfall rules 1 and 2).
    borrowing func deliverAsEvents(_ kinds: Int32) {
        unsafe rd_kafka_conf_set_events(raw, kinds)
    }

    /// Gives the configuration to a new client, which owns it then; when there is no client, it is still ours and freed
    /// here (pitfall rule 18).
    consuming func makeClient(_ kind: rd_kafka_type_t, settings: KafkaSettings) throws(KafkaError) -> ClientHandle {
        var reason = [CChar](repeating: 0, count: 512)
        guard let client = unsafe rd_kafka_new(kind, raw, &reason, reason.count) else {
            let code = rd_kafka_last_error()
            _ = consume self
            let words = String(reason: reason)
            throw KafkaError(code, words, place: "start the client", setting: settings.setting(namedIn: words))
        }
        discard self
        return unsafe ClientHandle(owning: client)
    }
}
