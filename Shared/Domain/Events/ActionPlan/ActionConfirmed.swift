/// The other party of a joint action confirms that it carries it too. Written to the topic of the party that confirms.
package struct ActionConfirmed: EventPayload {
    package static let type = EventType.actionConfirmed

    package let actionID: AggregateID
    /// Who confirms.
    package let party: CountryCode
    package let on: CalendarDate?
    package let note: LanguageMap?
    /// Documents the statement rests on; empty when the ministry states it itself.
    package let sources: [Source]
    /// Invented to show the platform; every figure built on it says so.
    package let demonstration: Bool

    package var subject: AggregateID { actionID }

    package init(
        actionID: AggregateID, party: CountryCode, on: CalendarDate?, note: LanguageMap?, sources: [Source], demonstration: Bool
    ) {
        self.actionID = actionID
        self.party = party
        self.on = on
        self.note = note
        self.sources = sources
        self.demonstration = demonstration
    }
}
