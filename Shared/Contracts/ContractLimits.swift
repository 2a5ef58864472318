/// Bounds of what is read, so that no writer can make a reader use memory without end.
package enum ContractLimits {
    /// Largest data of one event in bytes; below Kafka's default `message.max.bytes` of 1,048,588 with room for the headers.
    package static let dataBytes = 1_000_000
    /// Deepest nesting of objects and arrays.
    package static let depth = 32
    /// Longest value of one header in bytes.
    package static let headerBytes = 1_024
}
