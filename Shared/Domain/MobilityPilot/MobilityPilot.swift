/// A mobility pilot between a sending and a host country: one record, told by both.
package struct MobilityPilot: Aggregate {
    package static let kind = AggregateKind.pilot

    package let id: AggregateID
    package let content: PilotContent
    package let proposedBy: CountryCode
    package internal(set) var state: PilotState
    package internal(set) var lastStep: CalendarDate?
    package let provenance: Provenance

    /// The other of the two countries: it alone accepts or declines.
    package var answeredBy: CountryCode { proposedBy == content.sending ? content.host : content.sending }

    package enum Command: Equatable, Sendable {
        case propose(id: AggregateID, PilotContent, on: CalendarDate?, Provenance)
        case accept(on: CalendarDate?, note: LanguageMap?, Provenance)
        case decline(on: CalendarDate?, reason: LanguageMap, Provenance)
        case close(on: CalendarDate?, reason: LanguageMap?, Provenance)
    }

    package static func decide(_ command: Command, on state: MobilityPilot?, given references: Void, in context: DecisionContext)
        throws(Refusal) -> Decision<MobilityPilot>
    {
        switch command {
        case .propose(let id, let content, let day, let provenance):
            var faults = Existence.mustBeNew(state, id: id, named: "pilotID", of: .pilot)
            faults += content.faults(at: "/pilot", in: context)
            faults += Existence.mustHaveHappened(day, named: "on", in: context)
            if let refusal = Refusal(faults) { throw refusal }
            return Decision(
                MobilityPilot(
                    id: id, content: content, proposedBy: context.country, state: .proposed, lastStep: day, provenance: provenance),
                events: [
                    .pilotProposed(
                        PilotProposed(
                            pilotID: id, pilot: content, proposedBy: context.country, on: day, divergences: provenance.divergences,
                            sources: provenance.sources, demonstration: provenance.demonstration))
                ], warnings: PersonalDataHint.warnings(content.texts(at: "/pilot")))
        case .accept(let day, let note, let provenance):
            return try Existence.mustExist(state).tell(
                { .pilotAccepted(PilotAccepted(pilotID: $0, acceptedBy: context.country, on: day, note: note, provenance)) },
                .accepted, on: day, texts: [("/note", note)], in: context)
        case .decline(let day, let reason, let provenance):
            return try Existence.mustExist(state).tell(
                { .pilotDeclined(PilotDeclined(pilotID: $0, declinedBy: context.country, on: day, reason: reason, provenance)) },
                .declined, on: day, texts: [("/reason", reason)], in: context)
        case .close(let day, let reason, let provenance):
            return try Existence.mustExist(state).tell(
                { .pilotClosed(PilotClosed(pilotID: $0, closedBy: context.country, on: day, reason: reason, provenance)) },
                .closed, on: day, texts: [("/reason", reason)], in: context)
        }
    }

    private func tell(
        _ event: (AggregateID) -> DomainEvent, _ next: PilotState, on day: CalendarDate?,
        texts: [(pointer: String, map: LanguageMap?)], in context: DecisionContext
    ) throws(Refusal) -> Decision<MobilityPilot> {
        var faults: [Fault] = []
        if !mayTell(next, context.country) { faults.append(Fault("", .notEntitled)) }
        if !state.canBecome(next) { faults.append(Fault("", .stepNotAllowed)) }
        faults += Existence.mustHaveHappened(day, after: lastStep, named: "on", in: context)
        if let refusal = Refusal(faults) { throw refusal }
        let event = event(id)
        return Decision(
            Self.evolve(self, by: event, of: context.country) ?? self, events: [event], warnings: PersonalDataHint.warnings(texts))
    }

    /// The other country answers; a proposal is taken back by whoever made it; what was accepted may be closed by both.
    func mayTell(_ next: PilotState, _ country: CountryCode) -> Bool {
        switch next {
        case .proposed: false
        case .accepted, .declined: country == answeredBy
        case .closed: state == .proposed ? country == proposedBy : country == content.sending || country == content.host
        }
    }

    package static func evolve(_ state: MobilityPilot?, by event: DomainEvent, of country: CountryCode) -> MobilityPilot? {
        if state == nil, case .pilotProposed(let proposed) = event, proposed.proposedBy == country,
            proposed.pilot.sending == country || proposed.pilot.host == country
        {
            return MobilityPilot(
                id: proposed.pilotID, content: proposed.pilot, proposedBy: country, state: .proposed, lastStep: proposed.on,
                provenance: Provenance(proposed))
        }
        guard var pilot = state, pilot.id == event.subject, let (next, day) = PilotState.step(of: event), pilot.mayTell(next, country),
            pilot.state.canBecome(next)
        else { return state }
        pilot.state = next
        pilot.lastStep = day ?? pilot.lastStep
        return pilot
    }
}
