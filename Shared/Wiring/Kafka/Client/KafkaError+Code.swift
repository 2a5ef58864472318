import CLibrdkafka

extension KafkaError {
    /// - Parameter setting: what the caller knows the error to be about; without it the code decides.
    init(_ code: rd_kafka_resp_err_t, _ message: String? = nil, place: String, isFatal: Bool = false, setting: String? = nil) {
        self.init(
            code: code.rawValue,
            name: unsafe String(cString: rd_kafka_err2name(code)),
            message: unsafe message ?? String(cString: rd_kafka_err2str(code)),
            place: place,
            isFatal: isFatal || code == RD_KAFKA_RESP_ERR__FATAL,
            isRetriable: !isFatal && Self.retryCanHelp(code),
            setting: setting ?? Self.setting(of: code))
    }

    /// The one place that decides whether the same request may succeed later.
    private static func retryCanHelp(_ code: rd_kafka_resp_err_t) -> Bool {
        switch code {
        case RD_KAFKA_RESP_ERR__TRANSPORT, RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN, RD_KAFKA_RESP_ERR__RESOLVE,
            RD_KAFKA_RESP_ERR__TIMED_OUT, RD_KAFKA_RESP_ERR__TIMED_OUT_QUEUE, RD_KAFKA_RESP_ERR__MSG_TIMED_OUT,
            RD_KAFKA_RESP_ERR__QUEUE_FULL, RD_KAFKA_RESP_ERR__WAIT_COORD, RD_KAFKA_RESP_ERR__WAIT_CACHE,
            RD_KAFKA_RESP_ERR__PURGE_QUEUE, RD_KAFKA_RESP_ERR__PURGE_INFLIGHT, RD_KAFKA_RESP_ERR__RETRY,
            RD_KAFKA_RESP_ERR_REQUEST_TIMED_OUT,
            RD_KAFKA_RESP_ERR_LEADER_NOT_AVAILABLE, RD_KAFKA_RESP_ERR_NOT_LEADER_FOR_PARTITION,
            RD_KAFKA_RESP_ERR_BROKER_NOT_AVAILABLE, RD_KAFKA_RESP_ERR_REPLICA_NOT_AVAILABLE,
            RD_KAFKA_RESP_ERR_NETWORK_EXCEPTION, RD_KAFKA_RESP_ERR_COORDINATOR_LOAD_IN_PROGRESS,
            RD_KAFKA_RESP_ERR_COORDINATOR_NOT_AVAILABLE, RD_KAFKA_RESP_ERR_NOT_COORDINATOR,
            RD_KAFKA_RESP_ERR_NOT_ENOUGH_REPLICAS, RD_KAFKA_RESP_ERR_NOT_ENOUGH_REPLICAS_AFTER_APPEND,
            RD_KAFKA_RESP_ERR_KAFKA_STORAGE_ERROR, RD_KAFKA_RESP_ERR_NOT_CONTROLLER,
            RD_KAFKA_RESP_ERR_REBALANCE_IN_PROGRESS, RD_KAFKA_RESP_ERR_THROTTLING_QUOTA_EXCEEDED:
            true
        default:
            false
        }
    }

    /// The topic is not there, or no longer has the partition.
    var isTopicAway: Bool {
        [
            RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART, RD_KAFKA_RESP_ERR__UNKNOWN_TOPIC, RD_KAFKA_RESP_ERR__UNKNOWN_PARTITION,
        ].contains { $0.rawValue == code }
    }

    /// The setting an operator should look at first.
    private static func setting(of code: rd_kafka_resp_err_t) -> String? {
        switch code {
        case RD_KAFKA_RESP_ERR__RESOLVE, RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN, RD_KAFKA_RESP_ERR__TRANSPORT: "bootstrap.servers"
        case RD_KAFKA_RESP_ERR__AUTHENTICATION, RD_KAFKA_RESP_ERR_SASL_AUTHENTICATION_FAILED: "sasl.username, sasl.password"
        case RD_KAFKA_RESP_ERR_UNSUPPORTED_SASL_MECHANISM: "sasl.mechanism"
        case RD_KAFKA_RESP_ERR__SSL: "ssl.ca.location, ssl.certificate.location, ssl.key.location"
        case RD_KAFKA_RESP_ERR_MSG_SIZE_TOO_LARGE: "message.max.bytes"
        case RD_KAFKA_RESP_ERR__UNKNOWN_GROUP, RD_KAFKA_RESP_ERR_INVALID_GROUP_ID: "group.id"
        case RD_KAFKA_RESP_ERR_FENCED_INSTANCE_ID: "group.instance.id"
        default: nil
        }
    }
}
