/// A record ready to be published: the partition is decided (see ``PartitionKey``), the bytes are final.
package struct OutgoingMessage: Equatable, Sendable {
    package let topic: String
    package let partition: Int32
    package let key: [UInt8]
    package let headers: [MessageHeader]
    package let value: [UInt8]
    /// Chosen by the caller; comes back in the ``DeliveryReport``.
    package let token: UInt64

    package init(topic: String, partition: Int32, key: [UInt8], headers: [MessageHeader], value: [UInt8], token: UInt64) {
        self.topic = topic
        self.partition = partition
        self.key = key
        self.headers = headers
        self.value = value
        self.token = token
    }
}
