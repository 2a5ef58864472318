/// The record of an agreement was corrected; the complete new state.
package struct AgreementRevised: EventPayload {
    package static let type = EventType.agreementRevised

    package let agreementID: AggregateID
    package let agreement: AgreementContent
    package let reason: LanguageMap
    /// Where documents disagree: the statements not taken as value.
    package let divergences: [Divergence]
    /// Documents the statement rests on; empty when the ministry states it itself.
    package let sources: [Source]
    /// Invented to show the platform; every figure built on it says so.
    package let demonstration: Bool

    package var subject: AggregateID { agreementID }

    package init(
        agreementID: AggregateID, agreement: AgreementContent, reason: LanguageMap, divergences: [Divergence], sources: [Source],
        demonstration: Bool
    ) {
        self.agreementID = agreementID
        self.agreement = agreement
        self.reason = reason
        self.divergences = divergences
        self.sources = sources
        self.demonstration = demonstration
    }
}
