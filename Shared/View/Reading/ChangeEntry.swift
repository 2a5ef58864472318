package import Domain

/// Restricts a list of changes.
package struct ChangeFilter: Hashable, Sendable {
    package let country: CountryCode?
    package let family: Family?

    package init(country: CountryCode? = nil, family: Family? = nil) {
        self.country = country
        self.family = family
    }
}

/// One thing that changed: what, by whom, why.
package struct ChangeEntry: Hashable, Sendable, Codable {
    package let eventID: String
    package let receivedAt: Instant
    /// When the ministry approved it.
    package let approvedAt: Instant
    package let country: CountryCode
    package let family: Family
    /// The event type's middle part, such as `progress-approved`: its sentence stands in the catalogue.
    package let kind: String
    package let record: AggregateID
    package let title: LanguageMap?
    /// Given for corrections, amendments, withdrawals, refusals.
    package let reason: LanguageMap?
    package let demonstration: Bool

    package init(
        eventID: String, receivedAt: Instant, approvedAt: Instant, country: CountryCode, family: Family, kind: String,
        record: AggregateID, title: LanguageMap?, reason: LanguageMap?, demonstration: Bool
    ) {
        self.eventID = eventID
        self.receivedAt = receivedAt
        self.approvedAt = approvedAt
        self.country = country
        self.family = family
        self.kind = kind
        self.record = record
        self.title = title
        self.reason = reason
        self.demonstration = demonstration
    }
}
