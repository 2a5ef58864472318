/// The other country declines.
package struct PilotDeclined: EventPayload {
    package static let type = EventType.pilotDeclined

    package let pilotID: AggregateID
    package let declinedBy: CountryCode
    package let on: CalendarDate?
    package let reason: LanguageMap
    /// Documents the statement rests on; empty when the ministry states it itself.
    package let sources: [Source]
    /// Invented to show the platform; every figure built on it says so.
    package let demonstration: Bool

    package var subject: AggregateID { pilotID }

    package init(
        pilotID: AggregateID, declinedBy: CountryCode, on: CalendarDate?, reason: LanguageMap, sources: [Source], demonstration: Bool
    ) {
        self.pilotID = pilotID
        self.declinedBy = declinedBy
        self.on = on
        self.reason = reason
        self.sources = sources
        self.demonstration = demonstration
    }
}
