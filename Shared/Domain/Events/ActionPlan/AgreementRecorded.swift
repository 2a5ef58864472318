/// An agreement was signed and is recorded with its complete state.
package struct AgreementRecorded: EventPayload {
    package static let type = EventType.agreementRecorded

    package let agreementID: AggregateID
    package let agreement: AgreementContent
    /// Where documents disagree: the statements not taken as value.
    package let divergences: [Divergence]
    /// Documents the statement rests on; empty when the ministry states it itself.
    package let sources: [Source]
    /// Invented to show the platform; every figure built on it says so.
    package let demonstration: Bool

    package var subject: AggregateID { agreementID }

    package init(
        agreementID: AggregateID, agreement: AgreementContent, divergences: [Divergence], sources: [Source], demonstration: Bool
    ) {
        self.agreementID = agreementID
        self.agreement = agreement
        self.divergences = divergences
        self.sources = sources
        self.demonstration = demonstration
    }
}
