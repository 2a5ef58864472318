/// An indicator of an action was defined.
package struct IndicatorDefined: EventPayload {
    package static let type = EventType.indicatorDefined

    package let actionID: AggregateID
    package let indicatorID: AggregateID
    package let indicator: IndicatorContent
    /// Documents the statement rests on; empty when the ministry states it itself.
    package let sources: [Source]
    /// Invented to show the platform; every figure built on it says so.
    package let demonstration: Bool

    package var subject: AggregateID { actionID }

    package init(
        actionID: AggregateID, indicatorID: AggregateID, indicator: IndicatorContent, sources: [Source], demonstration: Bool
    ) {
        self.actionID = actionID
        self.indicatorID = indicatorID
        self.indicator = indicator
        self.sources = sources
        self.demonstration = demonstration
    }
}
