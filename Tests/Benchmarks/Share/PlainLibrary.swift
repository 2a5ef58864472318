package import Kafka
package import PlainLibrdkafka

/// The plain programs over librdkafka, given the settings that the wrapper is given.
package enum PlainLibrary {
    /// It has printed why.
    package struct Failed: Error {}

    /// - Parameter work: answers nanoseconds, or less than 1 when it failed.
    package static func time(_ settings: KafkaSettings, _ work: (UnsafePointer<plain_settings>) -> Int64) throws -> Duration {
        let values = settings.values.sorted { $0.key < $1.key }
        let names = CStrings(values.map(\.key))
        let texts = CStrings(values.map(\.value))
        var given = plain_settings(count: Int32(values.count), names: names.pointers, values: texts.pointers)
        let nanoseconds = work(&given)
        guard nanoseconds > 0 else { throw Failed() }
        return .nanoseconds(nanoseconds)
    }

    /// The bounds on memory are the wrapper's own: a plain program fetches as librdkafka does by default.
    package static let fetching = [
        "queued.min.messages": "100000", "queued.max.messages.kbytes": "65536", "fetch.message.max.bytes": "1048576",
        "fetch.max.bytes": "52428800", "message.max.bytes": "1000000",
    ]
}
