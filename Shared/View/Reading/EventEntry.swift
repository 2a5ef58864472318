package import Domain

/// An accepted event as the archive keeps it.
package struct EventEntry: Hashable, Sendable, Codable {
    package let id: String
    package let type: String
    package let country: CountryCode
    package let topic: String
    package let partition: Int32
    package let sequence: Int64
    package let subjectSequence: Int64
    /// When the ministry approved it.
    package let approvedAt: Instant
    package let receivedAt: Instant
    package let sources: [Source]
    package let demonstration: Bool
    /// The data's bytes as received, JSON text.
    package let data: String

    package init(
        id: String, type: String, country: CountryCode, topic: String, partition: Int32, sequence: Int64, subjectSequence: Int64,
        approvedAt: Instant, receivedAt: Instant, sources: [Source], demonstration: Bool, data: String
    ) {
        self.id = id
        self.type = type
        self.country = country
        self.topic = topic
        self.partition = partition
        self.sequence = sequence
        self.subjectSequence = subjectSequence
        self.approvedAt = approvedAt
        self.receivedAt = receivedAt
        self.sources = sources
        self.demonstration = demonstration
        self.data = data
    }
}
