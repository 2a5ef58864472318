/// The complete state of an agreement.
package struct AgreementContent: RuledContent, Codable, Hashable, Sendable {
    package let title: LanguageMap
    package let level: AgreementLevel
    package let parties: [Party]
    /// nil: the source gives no date.
    package let signedOn: PartialDate?
    package let areas: [InterventionArea]
    package let description: LanguageMap?

    /// - Throws: the first rule that these parts break together: a content that exists keeps its rules.
    package init(
        title: LanguageMap, level: AgreementLevel, parties: [Party], signedOn: PartialDate?, areas: [InterventionArea],
        description: LanguageMap?
    ) throws(FaultCode) {
        self.init(unchecked: title, level: level, parties: parties, signedOn: signedOn, areas: areas, description: description)
        try check()
    }

    /// What was read of a request, to be looked at for all its faults at once; never leaves the module unchecked.
    init(
        unchecked title: LanguageMap, level: AgreementLevel, parties: [Party], signedOn: PartialDate?, areas: [InterventionArea],
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
