/// The receiving country has come further.
package struct TransferAdvanced: EventPayload {
    package static let type = EventType.transferAdvanced

    package let transferID: AggregateID
    package let route: TransferRoute
    package let stage: TransferStage
    /// nil: the source gives no date.
    package let on: CalendarDate?
    /// What was changed against the original, and why.
    package let changes: LanguageMap?
    /// Documents the statement rests on; empty when the ministry states it itself.
    package let sources: [Source]
    /// Invented to show the platform; every figure built on it says so.
    package let demonstration: Bool

    package var subject: AggregateID { transferID }

    package init(
        transferID: AggregateID, route: TransferRoute, stage: TransferStage, on: CalendarDate?, changes: LanguageMap?,
        sources: [Source], demonstration: Bool
    ) {
        self.transferID = transferID
        self.route = route
        self.stage = stage
        self.on = on
        self.changes = changes
        self.sources = sources
        self.demonstration = demonstration
    }
}
