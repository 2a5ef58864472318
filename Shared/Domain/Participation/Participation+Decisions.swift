extension Participation {
    static func select(
        _ id: AggregateID, _ pilotID: AggregateID, on day: CalendarDate, _ sex: Sex?, _ ageBand: AgeBand?, _ provenance: Provenance,
        over state: Participation?, given references: References, in context: DecisionContext
    ) throws(Refusal) -> Decision<Participation> {
        var faults = Existence.mustBeNew(state, id: id, named: "participationID", of: .participation)
        faults += Existence.mustHaveHappened(day, named: "on", in: context)
        guard let pilot = references.pilot, pilot.id == pilotID else { throw Refusal(Fault("/pilotID", .pilotUnknown), faults) }
        if pilot.content.sending != context.country { faults.append(Fault("", .notEntitled)) }
        if pilot.state == .declined || pilot.state == .closed { faults.append(Fault("/pilotID", .pilotNotOpen)) }
        if references.seatsTaken >= pilot.content.seats { faults.append(Fault("/pilotID", .seatsTaken)) }
        if let refusal = Refusal(faults) { throw refusal }
        let recorded = ParticipationRecorded(
            participationID: id, pilotID: pilotID, step: .selected, on: day, sending: pilot.content.sending, host: pilot.content.host,
            recordedBy: context.country, sex: sex, ageBand: ageBand, reason: nil, sources: provenance.sources,
            demonstration: provenance.demonstration)
        return Decision(
            Participation(
                id: id, pilotID: pilotID, sending: pilot.content.sending, host: pilot.content.host, sex: sex, ageBand: ageBand,
                steps: [Step(step: .selected, on: day, by: context.country)], demonstration: provenance.demonstration),
            events: [.participationRecorded(recorded)])
    }

    func record(
        _ step: ParticipationStep, on day: CalendarDate, _ reason: LanguageMap?, _ provenance: Provenance, pilot: MobilityPilot?,
        in context: DecisionContext
    ) throws(Refusal) -> Decision<Participation> {
        var faults: [Fault] = []
        if !step.isEntitled(context.country, sending: sending, host: host) { faults.append(Fault("/step", .notEntitled)) }
        if !step.follows(lastStep?.step) { faults.append(Fault("/step", .stepNotAllowed)) }
        if step == .departed {
            // Nobody departs before the other country has accepted, nor once the pilot is over.
            if pilot?.id != pilotID {
                faults.append(Fault("/pilotID", .pilotUnknown))
            } else if pilot?.state == .proposed {
                faults.append(Fault("/step", .pilotNotAccepted))
            } else if pilot?.state != .accepted {
                faults.append(Fault("/step", .pilotNotOpen))
            }
        }
        if step == .withdrawn, reason == nil { faults.append(Fault("/reason", .reasonMissing)) }
        faults += Existence.mustHaveHappened(day, after: lastStep?.on, named: "on", in: context)
        if let refusal = Refusal(faults) { throw refusal }
        let event = DomainEvent.participationRecorded(
            ParticipationRecorded(
                participationID: id, pilotID: pilotID, step: step, on: day, sending: sending, host: host, recordedBy: context.country,
                sex: nil, ageBand: nil, reason: reason, sources: provenance.sources,
                demonstration: provenance.demonstration || demonstration))
        return Decision(
            Self.evolve(self, by: event, of: context.country) ?? self, events: [event],
            warnings: PersonalDataHint.warnings([("/reason", reason)]))
    }
}

extension Participation.Command {
    /// Names, telephone numbers, documents: any such field is unknown here and refused.
    package static func readSelect(_ input: InputValue, newID: AggregateID) -> Reading<Self> {
        .of(input) { body in
            .select(
                id: body.optional("participationID") ?? newID, pilotID: body.required("pilotID"), on: body.required("on"),
                sex: body.choice("sex"), ageBand: body.choice("ageBand"), Provenance(body))
        }
    }

    package static func readRecord(_ input: InputValue) -> Reading<Self> {
        .of(input) { body in
            .record(
                body.requiredChoice("step", or: .departed), on: body.required("on"), reason: body.languageMap("reason"), Provenance(body))
        }
    }
}
