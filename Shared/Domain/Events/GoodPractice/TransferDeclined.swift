/// The origin declines.
package struct TransferDeclined: EventPayload {
    package static let type = EventType.transferDeclined

    package let transferID: AggregateID
    package let route: TransferRoute
    /// nil: the source gives no date.
    package let on: CalendarDate?
    package let reason: LanguageMap
    /// Documents the statement rests on; empty when the ministry states it itself.
    package let sources: [Source]
    /// Invented to show the platform; every figure built on it says so.
    package let demonstration: Bool

    package var subject: AggregateID { transferID }

    package init(
        transferID: AggregateID, route: TransferRoute, on: CalendarDate?, reason: LanguageMap, sources: [Source], demonstration: Bool
    ) {
        self.transferID = transferID
        self.route = route
        self.on = on
        self.reason = reason
        self.sources = sources
        self.demonstration = demonstration
    }
}
