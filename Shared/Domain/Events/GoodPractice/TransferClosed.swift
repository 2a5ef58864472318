/// The receiving country has adopted or dropped the practice.
package struct TransferClosed: EventPayload {
    package static let type = EventType.transferClosed

    package let transferID: AggregateID
    package let route: TransferRoute
    package let outcome: TransferOutcome
    /// nil: the source gives no date.
    package let on: CalendarDate?
    /// What was changed against the original, and why.
    package let changes: LanguageMap?
    /// Always given when dropped.
    package let reason: LanguageMap?
    /// Documents the statement rests on; empty when the ministry states it itself.
    package let sources: [Source]
    /// Invented to show the platform; every figure built on it says so.
    package let demonstration: Bool

    package var subject: AggregateID { transferID }

    package init(
        transferID: AggregateID, route: TransferRoute, outcome: TransferOutcome, on: CalendarDate?, changes: LanguageMap?,
        reason: LanguageMap?, sources: [Source], demonstration: Bool
    ) {
        self.transferID = transferID
        self.route = route
        self.outcome = outcome
        self.on = on
        self.changes = changes
        self.reason = reason
        self.sources = sources
        self.demonstration = demonstration
    }
}
