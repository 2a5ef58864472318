/// An action was changed; the complete new state.
package struct ActionRevised: EventPayload {
    package static let type = EventType.actionRevised

    package let actionID: AggregateID
    package let action: ActionContent
    package let reason: LanguageMap
    /// Where documents disagree: the statements not taken as value.
    package let divergences: [Divergence]
    /// Documents the statement rests on; empty when the ministry states it itself.
    package let sources: [Source]
    /// Invented to show the platform; every figure built on it says so.
    package let demonstration: Bool

    package var subject: AggregateID { actionID }

    package init(
        actionID: AggregateID, action: ActionContent, reason: LanguageMap, divergences: [Divergence], sources: [Source],
        demonstration: Bool
    ) {
        self.actionID = actionID
        self.action = action
        self.reason = reason
        self.divergences = divergences
        self.sources = sources
        self.demonstration = demonstration
    }
}
