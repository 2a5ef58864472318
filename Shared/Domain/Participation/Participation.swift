/// One participation in a pilot: an opaque random id and the steps told by the two countries. Never a person.
package struct Participation: Aggregate {
    package static let kind = AggregateKind.participation

    package let id: AggregateID
    package let pilotID: AggregateID
    package let sending: CountryCode
    package let host: CountryCode
    package internal(set) var sex: Sex?
    package internal(set) var ageBand: AgeBand?
    /// In the order in which they were told.
    package internal(set) var steps: [Step]
    package let demonstration: Bool

    package struct Step: Codable, Equatable, Sendable {
        package let step: ParticipationStep
        package let on: CalendarDate
        package let by: CountryCode
    }

    /// What the rules look at beside the participation itself.
    package struct References: Sendable {
        package let pilot: MobilityPilot?
        /// Participations of the pilot that are not withdrawn.
        package let seatsTaken: Int

        package init(pilot: MobilityPilot?, seatsTaken: Int) {
            self.pilot = pilot
            self.seatsTaken = seatsTaken
        }
    }

    package enum Command: Equatable, Sendable {
        case select(id: AggregateID, pilotID: AggregateID, on: CalendarDate, sex: Sex?, ageBand: AgeBand?, Provenance)
        case record(ParticipationStep, on: CalendarDate, reason: LanguageMap?, Provenance)
    }

    package var lastStep: Step? { steps.last }

    package static func decide(_ command: Command, on state: Participation?, given references: References, in context: DecisionContext)
        throws(Refusal) -> Decision<Participation>
    {
        switch command {
        case .select(let id, let pilotID, let day, let sex, let ageBand, let provenance):
            try select(id, pilotID, on: day, sex, ageBand, provenance, over: state, given: references, in: context)
        case .record(let step, let day, let reason, let provenance):
            try Existence.mustExist(state).record(step, on: day, reason, provenance, pilot: references.pilot, in: context)
        }
    }

    package static func evolve(_ state: Participation?, by event: DomainEvent, of country: CountryCode) -> Participation? {
        guard case .participationRecorded(let recorded) = event, recorded.recordedBy == country,
            recorded.step.isEntitled(country, sending: recorded.sending, host: recorded.host)
        else { return state }
        let step = Step(step: recorded.step, on: recorded.on, by: country)
        guard var participation = state else {
            guard recorded.step == .selected else { return nil }
            return Participation(
                id: recorded.participationID, pilotID: recorded.pilotID, sending: recorded.sending, host: recorded.host,
                sex: recorded.sex, ageBand: recorded.ageBand, steps: [step], demonstration: recorded.demonstration)
        }
        guard participation.id == recorded.participationID, recorded.step.follows(participation.lastStep?.step) else { return state }
        participation.steps.append(step)
        return participation
    }
}

extension ParticipationStep {
    /// The way through a pilot; `withdrawn` leaves it.
    package static let way: [ParticipationStep] = [.selected, .departed, .arrived, .placed, .completed, .returned, .reintegrated]

    /// The next step on the way, or leaving it before the end.
    package func follows(_ previous: ParticipationStep?) -> Bool {
        guard let previous else { return self == .selected }
        if self == .withdrawn { return ![.withdrawn, .completed, .returned, .reintegrated].contains(previous) }
        guard let index = Self.way.firstIndex(of: previous), index + 1 < Self.way.count else { return false }
        return Self.way[index + 1] == self
    }

    /// Who may tell this step.
    package func isEntitled(_ country: CountryCode, sending: CountryCode, host: CountryCode) -> Bool {
        switch self {
        case .selected, .departed, .returned, .reintegrated: country == sending
        case .arrived, .placed, .completed: country == host
        case .withdrawn: country == sending || country == host
        }
    }
}
