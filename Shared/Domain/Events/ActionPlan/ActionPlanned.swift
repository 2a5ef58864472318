/// An action exists; its complete state.
package struct ActionPlanned: EventPayload {
    package static let type = EventType.actionPlanned

    package let actionID: AggregateID
    package let action: ActionContent
    /// Where documents disagree: the statements not taken as value.
    package let divergences: [Divergence]
    /// Documents the statement rests on; empty when the ministry states it itself.
    package let sources: [Source]
    /// Invented to show the platform; every figure built on it says so.
    package let demonstration: Bool

    package var subject: AggregateID { actionID }

    package init(
        actionID: AggregateID, action: ActionContent, divergences: [Divergence], sources: [Source], demonstration: Bool
    ) {
        self.actionID = actionID
        self.action = action
        self.divergences = divergences
        self.sources = sources
        self.demonstration = demonstration
    }
}
