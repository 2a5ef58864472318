package import Domain

/// An agreement between states or regions.
package struct AgreementEntry: Hashable, Sendable, Codable {
    package let head: RecordHead
    /// In the order of the record.
    package let parties: [Party]
    package let level: AgreementLevel
    package let signedOn: PartialDate?
    package let areas: [InterventionArea]
    package let description: LanguageMap?

    package init(
        head: RecordHead, parties: [Party], level: AgreementLevel, signedOn: PartialDate?, areas: [InterventionArea],
        description: LanguageMap?
    ) {
        self.head = head
        self.parties = parties
        self.level = level
        self.signedOn = signedOn
        self.areas = areas
        self.description = description
    }
}
