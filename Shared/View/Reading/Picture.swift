package import Domain

/// The identity of one picture: two answers with equal pictures carry equal figures.
package struct Picture: Hashable, Sendable, Codable {
    package let asOf: Instant
    /// Events accepted up to `asOf`, over all countries.
    package let events: Int64
    /// True when anything in the picture was invented for demonstration.
    package let demonstration: Bool
    /// Changes exactly when the picture does; the ETag of every answer.
    package let tag: String

    package init(asOf: Instant, events: Int64, demonstration: Bool, tag: String) {
        self.asOf = asOf
        self.events = events
        self.demonstration = demonstration
        self.tag = tag
    }
}
