import CLibrdkafka

extension KafkaAdministrator {
    /// Makes the topics; one that exists is no error. The first refusal is thrown, after all have been tried.
    package func create(_ topics: [KafkaTopic], within time: Duration = .seconds(15)) throws(KafkaError) {
        guard !topics.isEmpty else { return }
        try perform { (client) throws(KafkaError) in
            let request = try NewTopics(topics)
            let answer = try unsafe AdministrativeRequest.run(on: client, within: time, place: "create topics") { options, queue in
                unsafe request.submit(client.raw, options, queue)
            }
            var count = 0
            guard let result = unsafe rd_kafka_event_CreateTopics_result(answer.raw),
                let first = unsafe rd_kafka_CreateTopics_result_topics(result, &count)
            else { return }
            for index in 0..<count {
                guard let topic = unsafe first[index] else { continue }
                let code = unsafe rd_kafka_topic_result_error(topic)
                if code == RD_KAFKA_RESP_ERR_NO_ERROR || code == RD_KAFKA_RESP_ERR_TOPIC_ALREADY_EXISTS { continue }
                let name = unsafe String(cString: rd_kafka_topic_result_name(topic))
                let words = unsafe rd_kafka_topic_result_error_string(topic).map { unsafe String(cString: $0) }
                throw KafkaError(code, words, place: "create topic \(name)")
            }
        }
    }

    /// A topic's settings as the broker holds them; brokers that do not answer this give an error.
    package func configuration(of topic: String, within time: Duration = .seconds(10)) throws(KafkaError) -> [String: String] {
        try perform { (client) throws(KafkaError) in
            guard let resource = unsafe rd_kafka_ConfigResource_new(RD_KAFKA_RESOURCE_TOPIC, topic) else {
                throw KafkaError(RD_KAFKA_RESP_ERR__INVALID_ARG, "not a topic's name", place: "describe topic \(topic)")
            }
            defer { unsafe rd_kafka_ConfigResource_destroy(resource) }
            let answer = try unsafe AdministrativeRequest.run(on: client, within: time, place: "describe topic \(topic)") {
                options, queue in
                var resources: [OpaquePointer?] = unsafe [resource]
                unsafe rd_kafka_DescribeConfigs(client.raw, &resources, resources.count, options, queue)
            }
            var count = 0
            guard let result = unsafe rd_kafka_event_DescribeConfigs_result(answer.raw),
                let first = unsafe rd_kafka_DescribeConfigs_result_resources(result, &count), count > 0,
                let described = unsafe first[0]
            else { return [:] }
            let code = unsafe rd_kafka_ConfigResource_error(described)
            guard code == RD_KAFKA_RESP_ERR_NO_ERROR else { throw KafkaError(code, place: "describe topic \(topic)") }
            return unsafe Self.entries(of: described)
        }
    }

    private static func entries(of resource: OpaquePointer) -> [String: String] {
        var count = 0
        guard let first = unsafe rd_kafka_ConfigResource_configs(resource, &count) else { return [:] }
        var entries: [String: String] = [:]
        for index in 0..<count {
            guard let entry = unsafe first[index], let value = unsafe rd_kafka_ConfigEntry_value(entry) else { continue }
            unsafe entries[String(cString: rd_kafka_ConfigEntry_name(entry))] = String(cString: value)
        }
        return entries
    }
}
