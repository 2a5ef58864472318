/// An indicator was changed; the complete new state.
package struct IndicatorRevised: EventPayload {
    package static let type = EventType.indicatorRevised

    package let actionID: AggregateID
    package let indicatorID: AggregateID
    package let indicator: IndicatorContent
    package let reason: LanguageMap
    /// Documents the statement rests on; empty when the ministry states it itself.
    package let sources: [Source]
    /// Invented to show the platform; every figure built on it says so.
    package let demonstration: Bool

    package var subject: AggregateID { actionID }

    package init(
        actionID: AggregateID, indicatorID: AggregateID, indicator: IndicatorContent, reason: LanguageMap, sources: [Source],
        demonstration: Bool
    ) {
        self.actionID = actionID
        self.indicatorID = indicatorID
        self.indicator = indicator
        self.reason = reason
        self.sources = sources
        self.demonstration = demonstration
    }
}
