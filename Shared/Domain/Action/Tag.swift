/// A classification: a code within one of the vocabularies embedded in the domain.
package struct Tag: Codable, Hashable, Sendable {
    package let vocabulary: TagVocabulary
    package let code: String

    package init(vocabulary: TagVocabulary, code: String) {
        self.vocabulary = vocabulary
        self.code = code
    }
}

/// The vocabularies an action or practice is classified by.
package enum TagVocabulary: String, Codable, CaseIterable, Sendable {
    /// Objectives of the Global Compact for Migration, 1 to 23.
    case gcmObjective
    /// Targets of the Sustainable Development Goals.
    case sdgTarget
    /// Domains of the Joint Valletta Action Plan, 1 to 5.
    case jvapDomain
    /// OECD DAC purpose codes of five digits.
    case dacPurpose
}
