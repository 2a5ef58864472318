/// A record copied out of librdkafka's fetch buffer: a pointer into it would pin the whole buffer (pitfall rule 4).
package struct KafkaRecord: Equatable, Sendable {
    package let offset: Int64
    /// Milliseconds since 1970 UTC, `nil` when the broker gave none.
    package let timestamp: Int64?
    package let key: [UInt8]
    package let headers: [KafkaHeader]
    /// `nil` is a tombstone.
    package let value: [UInt8]?

    package init(offset: Int64, timestamp: Int64?, key: [UInt8], headers: [KafkaHeader], value: [UInt8]?) {
        self.offset = offset
        self.timestamp = timestamp
        self.key = key
        self.headers = headers
        self.value = value
    }

    /// What the record costs against the bound of a batch.
    var size: Int { key.count + (value?.count ?? 0) + 64 }
}
