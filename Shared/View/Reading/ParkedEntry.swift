package import Domain

/// An aggregate whose events wait because one of them cannot be applied.
package struct ParkedEntry: Hashable, Sendable, Codable {
    package let subject: String
    package let country: CountryCode
    package let family: Family
    /// Machine-readable cause, such as `data.invalid` or `type.unknownMajor`.
    package let code: String
    package let reason: String
    package let firstEventID: String
    /// How many events wait, the first included.
    package let events: Int
    package let parkedAt: Instant

    package init(
        subject: String, country: CountryCode, family: Family, code: String, reason: String, firstEventID: String, events: Int,
        parkedAt: Instant
    ) {
        self.subject = subject
        self.country = country
        self.family = family
        self.code = code
        self.reason = reason
        self.firstEventID = firstEventID
        self.events = events
        self.parkedAt = parkedAt
    }
}
