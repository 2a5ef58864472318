/// The pilot is over, or given up.
package struct PilotClosed: EventPayload {
    package static let type = EventType.pilotClosed

    package let pilotID: AggregateID
    package let closedBy: CountryCode
    package let on: CalendarDate?
    package let reason: LanguageMap?
    /// Documents the statement rests on; empty when the ministry states it itself.
    package let sources: [Source]
    /// Invented to show the platform; every figure built on it says so.
    package let demonstration: Bool

    package var subject: AggregateID { pilotID }

    package init(
        pilotID: AggregateID, closedBy: CountryCode, on: CalendarDate?, reason: LanguageMap?, sources: [Source], demonstration: Bool
    ) {
        self.pilotID = pilotID
        self.closedBy = closedBy
        self.on = on
        self.reason = reason
        self.sources = sources
        self.demonstration = demonstration
    }
}
