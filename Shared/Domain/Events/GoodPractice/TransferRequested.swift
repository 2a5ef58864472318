/// The receiving country asks the origin for a practice.
package struct TransferRequested: EventPayload {
    package static let type = EventType.transferRequested

    package let transferID: AggregateID
    package let route: TransferRoute
    /// nil: the source gives no date.
    package let on: CalendarDate?
    package let motivation: LanguageMap?
    /// Documents the statement rests on; empty when the ministry states it itself.
    package let sources: [Source]
    /// Invented to show the platform; every figure built on it says so.
    package let demonstration: Bool

    package var subject: AggregateID { transferID }

    package init(
        transferID: AggregateID, route: TransferRoute, on: CalendarDate?, motivation: LanguageMap?, sources: [Source],
        demonstration: Bool
    ) {
        self.transferID = transferID
        self.route = route
        self.on = on
        self.motivation = motivation
        self.sources = sources
        self.demonstration = demonstration
    }
}
