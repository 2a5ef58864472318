/// The complete state of a good practice (fields of the UN Network on Migration repository).
package struct PracticeContent: Codable, Hashable, Sendable {
    package let title: LanguageMap
    package let summary: LanguageMap?
    package let area: InterventionArea?
    /// GCM objectives and the other vocabularies.
    package let tags: [Tag]
    /// Institutions only.
    package let implementers: [LanguageMap]
    package let start: PartialDate?
    package let end: PartialDate?
    /// Languages in which material exists.
    package let languages: [LanguageCode]
    package let evidence: [DocumentLink]

    package init(
        title: LanguageMap, summary: LanguageMap?, area: InterventionArea?, tags: [Tag], implementers: [LanguageMap], start: PartialDate?,
        end: PartialDate?, languages: [LanguageCode], evidence: [DocumentLink]
    ) {
        self.title = title
        self.summary = summary
        self.area = area
        self.tags = tags
        self.implementers = implementers
        self.start = start
        self.end = end
        self.languages = languages
        self.evidence = evidence
    }
}
