import CLibrdkafka
import Logging

/// What every client does with the events that are not its own business: log lines, statistics, errors in passing.
struct ClientEvents {
    let logger: Logger
    let statistics: KafkaStatisticsReporter

    init(client: String, logger: Logger) {
        var logger = logger
        logger[metadataKey: "kafka.client"] = "\(client)"
        self.logger = logger
        statistics = KafkaStatisticsReporter()
    }

    /// - Returns: the error, if the event is one.
    func handle(_ event: borrowing EventHandle, place: String) -> KafkaError? {
        switch event.kind {
        case RD_KAFKA_EVENT_LOG:
            if let line = event.logLine { log(line) }
        case RD_KAFKA_EVENT_STATS:
            if let json = event.statistics { statistics.report(json, logger: logger) }
        case RD_KAFKA_EVENT_ERROR:
            guard let error = event.error(place: place) else { return nil }
            note(error)
            return error
        default:
            break
        }
        return nil
    }

    /// Library code stays below `info` (docs/logging-design of async-http-client): the caller sees the error as a value.
    func note(_ error: KafkaError) {
        logger.debug("kafka client error", metadata: ["kafka.error": "\(error)"])
    }

    /// The one thing that a client does on its own account, and a sign that something was away.
    func note(joiningAgainFor topics: [String]) {
        logger.notice("topics that the group gives to nobody; joining it again", metadata: ["topics": "\(topics.joined(separator: " "))"])
    }

    private func log(_ line: (facility: String, message: String, level: Int32)) {
        logger.debug("librdkafka", metadata: ["kafka.facility": "\(line.facility)", "kafka.line": "\(line.message)"])
    }
}
