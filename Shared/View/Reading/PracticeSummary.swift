package import Domain

/// A search for good practices.
package struct PracticeSearch: Hashable, Sendable {
    /// Words sought in title and summary in French, English and Arabic; nil or blank lists everything.
    package let text: String?
    package let country: CountryCode?
    package let area: InterventionArea?
    /// 1 to 23.
    package let gcmObjective: String?
    package let includeWithdrawn: Bool

    package init(
        text: String? = nil, country: CountryCode? = nil, area: InterventionArea? = nil, gcmObjective: String? = nil,
        includeWithdrawn: Bool = false
    ) {
        self.text = text
        self.country = country
        self.area = area
        self.gcmObjective = gcmObjective
        self.includeWithdrawn = includeWithdrawn
    }
}

/// A good practice in a list.
package struct PracticeSummary: Hashable, Sendable, Codable {
    package let head: RecordHead
    package let origin: CountryCode
    package let summary: LanguageMap?
    package let area: InterventionArea?
    package let tags: [Tag]
    package let withdrawn: Bool
    /// How many transfers of it exist, in any state.
    package let transfers: Figure

    package init(
        head: RecordHead, origin: CountryCode, summary: LanguageMap?, area: InterventionArea?, tags: [Tag], withdrawn: Bool,
        transfers: Figure
    ) {
        self.head = head
        self.origin = origin
        self.summary = summary
        self.area = area
        self.tags = tags
        self.withdrawn = withdrawn
        self.transfers = transfers
    }
}

/// Everything about one practice.
package struct PracticeDetail: Hashable, Sendable, Codable {
    package let picture: Picture
    package let summary: PracticeSummary
    package let implementers: [LanguageMap]
    package let start: PartialDate?
    package let end: PartialDate?
    package let languages: [LanguageCode]
    package let evidence: [DocumentLink]
    package let withdrawalReason: LanguageMap?
    package let transfers: [TransferEntry]
    package let events: [EventEntry]

    package init(
        picture: Picture, summary: PracticeSummary, implementers: [LanguageMap], start: PartialDate?, end: PartialDate?,
        languages: [LanguageCode], evidence: [DocumentLink],
        withdrawalReason: LanguageMap?, transfers: [TransferEntry], events: [EventEntry]
    ) {
        self.picture = picture
        self.summary = summary
        self.implementers = implementers
        self.start = start
        self.end = end
        self.languages = languages
        self.evidence = evidence
        self.withdrawalReason = withdrawalReason
        self.transfers = transfers
        self.events = events
    }
}
