/// One step of one participation. The id is opaque and random; nothing here names a person.
package struct ParticipationRecorded: EventPayload {
    package static let type = EventType.participationRecorded

    package let participationID: AggregateID
    package let pilotID: AggregateID
    package let step: ParticipationStep
    package let on: CalendarDate
    package let sending: CountryCode
    package let host: CountryCode
    package let recordedBy: CountryCode
    /// Given with `selected`, not repeated.
    package let sex: Sex?
    /// Given with `selected`, not repeated.
    package let ageBand: AgeBand?
    /// Given with `withdrawn`.
    package let reason: LanguageMap?
    /// Documents the statement rests on; empty when the ministry states it itself.
    package let sources: [Source]
    /// Invented to show the platform; every figure built on it says so.
    package let demonstration: Bool

    package var subject: AggregateID { participationID }

    package init(
        participationID: AggregateID, pilotID: AggregateID, step: ParticipationStep, on: CalendarDate, sending: CountryCode,
        host: CountryCode, recordedBy: CountryCode, sex: Sex?, ageBand: AgeBand?, reason: LanguageMap?, sources: [Source],
        demonstration: Bool
    ) {
        self.participationID = participationID
        self.pilotID = pilotID
        self.step = step
        self.on = on
        self.sending = sending
        self.host = host
        self.recordedBy = recordedBy
        self.sex = sex
        self.ageBand = ageBand
        self.reason = reason
        self.sources = sources
        self.demonstration = demonstration
    }
}
