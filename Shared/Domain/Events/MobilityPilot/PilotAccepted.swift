/// The other country accepts.
package struct PilotAccepted: EventPayload {
    package static let type = EventType.pilotAccepted

    package let pilotID: AggregateID
    package let acceptedBy: CountryCode
    package let on: CalendarDate?
    package let note: LanguageMap?
    /// Documents the statement rests on; empty when the ministry states it itself.
    package let sources: [Source]
    /// Invented to show the platform; every figure built on it says so.
    package let demonstration: Bool

    package var subject: AggregateID { pilotID }

    package init(
        pilotID: AggregateID, acceptedBy: CountryCode, on: CalendarDate?, note: LanguageMap?, sources: [Source], demonstration: Bool
    ) {
        self.pilotID = pilotID
        self.acceptedBy = acceptedBy
        self.on = on
        self.note = note
        self.sources = sources
        self.demonstration = demonstration
    }
}
