/// The complete state of an agreement.
package struct AgreementContent: Codable, Hashable, Sendable {
    package let title: LanguageMap
    package let level: AgreementLevel
    package let parties: [Party]
    /// nil: the source gives no date.
    package let signedOn: PartialDate?
    package let areas: [InterventionArea]
    package let description: LanguageMap?

    package init(
        title: LanguageMap, level: AgreementLevel, parties: [Party], signedOn: PartialDate?, areas: [InterventionArea],
        description: LanguageMap?
    ) {
        self.title = title
        self.level = level
        self.parties = parties
        self.signedOn = signedOn
        self.areas = areas
        self.description = description
    }
}

/// Who agreed: states, or regions of states.
package enum AgreementLevel: String, Codable, CaseIterable, Sendable {
    case national
    case regional
}
