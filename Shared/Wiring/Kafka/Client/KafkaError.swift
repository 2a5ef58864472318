/// What librdkafka or a broker answered instead of doing what was asked: code, name, place, and the setting to look at.
///
/// The foreign code is kept, so that an operator can look it up and `retryCanHelp` can decide in one place.
package struct KafkaError: Error, Equatable, Sendable {
    /// The number librdkafka or the broker gave; negative ones are librdkafka's own (`RD_KAFKA_RESP_ERR__…`).
    package let code: Int32
    /// The name of the code, for example `_ALL_BROKERS_DOWN` or `UNKNOWN_TOPIC_OR_PART`.
    package let name: String
    /// What happened, in words; never holds a secret.
    package let message: String
    /// The step that failed, for example `produce` or `create topics`.
    package let place: String
    /// The client can do no more: close it and make a new one.
    package let isFatal: Bool
    /// The library says that the same request may succeed later.
    package let isRetriable: Bool
    /// The setting the error is about, if it is about one, for example `ssl.ca.location`.
    package let setting: String?

    package init(
        code: Int32, name: String, message: String, place: String, isFatal: Bool = false, isRetriable: Bool = false,
        setting: String? = nil
    ) {
        self.code = code
        self.name = name
        self.message = message
        self.place = place
        self.isFatal = isFatal
        self.isRetriable = isRetriable
        self.setting = setting
    }
}

extension KafkaError: CustomStringConvertible {
    package var description: String {
        let subject = setting.map { " (setting \($0))" } ?? ""
        return "Kafka \(place): \(message) [\(name)]\(subject)"
    }
}
