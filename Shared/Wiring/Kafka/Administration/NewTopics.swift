import CLibrdkafka

/// The one owner of the `rd_kafka_NewTopic_t` of a request.
@safe
struct NewTopics: ~Copyable {
    private var raw: [OpaquePointer?] = unsafe []

    /// - Throws: ``KafkaError`` naming the topic whose name, partition count or setting is refused before anything is sent.
    init(_ topics: [KafkaTopic]) throws(KafkaError) {
        for topic in topics {
            var reason = [CChar](repeating: 0, count: 512)
            guard
                let new = unsafe rd_kafka_NewTopic_new(
                    topic.name, topic.partitionCount, Int32(topic.replicationFactor), &reason, reason.count)
            else {
                throw KafkaError(RD_KAFKA_RESP_ERR__INVALID_ARG, String(reason: reason), place: "create topic \(topic.name)")
            }
            unsafe raw.append(new)
            for (name, value) in topic.configuration.sorted(by: { $0.key < $1.key }) {
                let code = unsafe rd_kafka_NewTopic_set_config(new, name, value)
                guard code == RD_KAFKA_RESP_ERR_NO_ERROR else {
                    throw KafkaError(code, place: "create topic \(topic.name)", setting: name)
                }
            }
        }
    }

    deinit {
        for index in unsafe raw.indices {
            if let topic = unsafe raw[index] { unsafe rd_kafka_NewTopic_destroy(topic) }
        }
    }

    /// [rd_kafka_CreateTopics](https://docs.confluent.io/platform/current/clients/librdkafka/html/rdkafka_8h.html) copies
    /// what it needs.
    borrowing func submit(_ client: OpaquePointer, _ options: OpaquePointer, _ queue: OpaquePointer) {
        var topics = unsafe raw
        unsafe rd_kafka_CreateTopics(client, &topics, topics.count, options, queue)
    }
}
