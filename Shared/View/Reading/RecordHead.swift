package import Domain

/// What every record shows first: who says it, whether the parties agree, where it comes from, whether it is invented.
package struct RecordHead: Hashable, Sendable, Codable {
    package let id: AggregateID
    package let title: LanguageMap
    /// The countries that made statements about it, in code order.
    package let stated: [CountryCode]
    /// The countries that should: one for a national record, the parties of a joint one.
    package let parties: [CountryCode]
    /// The countries say different things.
    package let disagreements: [Disagreement]
    /// Documents say different things, as the recording country noted.
    package let divergences: [Divergence]
    package let sources: [Source]
    package let demonstration: Bool
    /// When the region accepted the last event that changed it.
    package let changedAt: Instant

    package init(
        id: AggregateID, title: LanguageMap, stated: [CountryCode], parties: [CountryCode], disagreements: [Disagreement],
        divergences: [Divergence], sources: [Source], demonstration: Bool, changedAt: Instant
    ) {
        self.id = id
        self.title = title
        self.stated = stated
        self.parties = parties
        self.disagreements = disagreements
        self.divergences = divergences
        self.sources = sources
        self.demonstration = demonstration
        self.changedAt = changedAt
    }
}
