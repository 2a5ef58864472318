/// The complete state of a good practice (fields of the UN Network on Migration repository).
package struct PracticeContent: RuledContent, Codable, Hashable, Sendable {
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

    /// - Throws: the first rule that these parts break together: a content that exists keeps its rules.
    package init(
        title: LanguageMap, summary: LanguageMap?, area: InterventionArea?, tags: [Tag], implementers: [LanguageMap], start: PartialDate?,
        end: PartialDate?, languages: [LanguageCode], evidence: [DocumentLink]
    ) throws(FaultCode) {
        self.init(
            unchecked: title, summary: summary, area: area, tags: tags, implementers: implementers, start: start, end: end,
            languages: languages, evidence: evidence)
        try check()
    }

    /// What was read of a request, to be looked at for all its faults at once; never leaves the module unchecked.
    init(
        unchecked title: LanguageMap, summary: LanguageMap?, area: InterventionArea?, tags: [Tag], implementers: [LanguageMap],
        start: PartialDate?, end: PartialDate?, languages: [LanguageCode], evidence: [DocumentLink]
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
