/// One of the two countries proposes a mobility pilot.
package struct PilotProposed: EventPayload {
    package static let type = EventType.pilotProposed

    package let pilotID: AggregateID
    package let pilot: PilotContent
    /// Sending or host country.
    package let proposedBy: CountryCode
    package let on: CalendarDate?
    /// Where documents disagree: the statements not taken as value.
    package let divergences: [Divergence]
    /// Documents the statement rests on; empty when the ministry states it itself.
    package let sources: [Source]
    /// Invented to show the platform; every figure built on it says so.
    package let demonstration: Bool

    package var subject: AggregateID { pilotID }

    package init(
        pilotID: AggregateID, pilot: PilotContent, proposedBy: CountryCode, on: CalendarDate?, divergences: [Divergence],
        sources: [Source], demonstration: Bool
    ) {
        self.pilotID = pilotID
        self.pilot = pilot
        self.proposedBy = proposedBy
        self.on = on
        self.divergences = divergences
        self.sources = sources
        self.demonstration = demonstration
    }
}
