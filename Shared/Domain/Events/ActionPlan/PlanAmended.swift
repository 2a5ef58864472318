/// An adopted plan was changed; the complete new state.
package struct PlanAmended: EventPayload {
    package static let type = EventType.planAmended

    package let planID: AggregateID
    package let plan: PlanContent
    package let reason: LanguageMap
    /// Where documents disagree: the statements not taken as value.
    package let divergences: [Divergence]
    /// Documents the statement rests on; empty when the ministry states it itself.
    package let sources: [Source]
    /// Invented to show the platform; every figure built on it says so.
    package let demonstration: Bool

    package var subject: AggregateID { planID }

    package init(
        planID: AggregateID, plan: PlanContent, reason: LanguageMap, divergences: [Divergence], sources: [Source], demonstration: Bool
    ) {
        self.planID = planID
        self.plan = plan
        self.reason = reason
        self.divergences = divergences
        self.sources = sources
        self.demonstration = demonstration
    }
}
