/// One header of a record; names may repeat, and their order is kept.
package struct KafkaHeader: Hashable, Sendable {
    package let name: String
    package let value: [UInt8]

    package init(name: String, value: [UInt8]) {
        self.name = name
        self.value = value
    }
}
