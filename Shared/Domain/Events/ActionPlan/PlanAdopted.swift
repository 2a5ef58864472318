/// An action plan was adopted.
package struct PlanAdopted: EventPayload {
    package static let type = EventType.planAdopted

    package let planID: AggregateID
    package let plan: PlanContent
    /// Where documents disagree: the statements not taken as value.
    package let divergences: [Divergence]
    /// Documents the statement rests on; empty when the ministry states it itself.
    package let sources: [Source]
    /// Invented to show the platform; every figure built on it says so.
    package let demonstration: Bool

    package var subject: AggregateID { planID }

    package init(
        planID: AggregateID, plan: PlanContent, divergences: [Divergence], sources: [Source], demonstration: Bool
    ) {
        self.planID = planID
        self.plan = plan
        self.divergences = divergences
        self.sources = sources
        self.demonstration = demonstration
    }
}
