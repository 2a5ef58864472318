/// An agreement between states, or between regions of states.
package struct Agreement: Aggregate {
    package static let kind = AggregateKind.agreement

    package let id: AggregateID
    package let content: AgreementContent
    package let provenance: Provenance
    /// Who keeps the record.
    package let recordedBy: CountryCode

    package enum Command: Equatable, Sendable {
        case record(id: AggregateID, AgreementContent, Provenance)
        case revise(AgreementContent, reason: LanguageMap, Provenance)
    }

    package static func decide(_ command: Command, on state: Agreement?, given references: Void, in context: DecisionContext)
        throws(Refusal) -> Decision<Agreement>
    {
        switch command {
        case .record(let id, let content, let provenance):
            var faults = Existence.mustBeNew(state, id: id, named: "agreementID", of: .agreement)
            faults += content.faults(at: "/agreement", in: context)
            if let refusal = Refusal(faults) { throw refusal }
            return Decision(
                Agreement(id: id, content: content, provenance: provenance, recordedBy: context.country),
                events: [
                    .agreementRecorded(
                        AgreementRecorded(
                            agreementID: id, agreement: content, divergences: provenance.divergences, sources: provenance.sources,
                            demonstration: provenance.demonstration))
                ], warnings: PersonalDataHint.warnings(content.texts(at: "/agreement")))
        case .revise(let content, let reason, let provenance):
            let state = try Existence.mustExist(state)
            var faults = Existence.mustBeOwn(state.recordedBy, in: context)
            faults += content.faults(at: "/agreement", in: context)
            if let refusal = Refusal(faults) { throw refusal }
            return Decision(
                Agreement(id: state.id, content: content, provenance: provenance, recordedBy: state.recordedBy),
                events: [
                    .agreementRevised(
                        AgreementRevised(
                            agreementID: state.id, agreement: content, reason: reason, divergences: provenance.divergences,
                            sources: provenance.sources, demonstration: provenance.demonstration))
                ], warnings: PersonalDataHint.warnings(content.texts(at: "/agreement") + [("/reason", reason)]))
        }
    }

    package static func evolve(_ state: Agreement?, by event: DomainEvent, of country: CountryCode) -> Agreement? {
        switch event {
        case .agreementRecorded(let recorded) where state == nil:
            Agreement(id: recorded.agreementID, content: recorded.agreement, provenance: Provenance(recorded), recordedBy: country)
        case .agreementRevised(let revised) where state?.recordedBy == country && state?.id == revised.agreementID:
            Agreement(id: revised.agreementID, content: revised.agreement, provenance: Provenance(revised), recordedBy: country)
        default: state
        }
    }
}

extension Agreement.Command {
    package static func readRecord(_ input: InputValue, newID: AggregateID) -> Reading<Self> {
        .of(input) { body in
            .record(id: body.optional("agreementID") ?? newID, body.requiredObject("agreement", AgreementContent.init), Provenance(body))
        }
    }

    package static func readRevise(_ input: InputValue) -> Reading<Self> {
        .of(input) { body in
            .revise(
                body.requiredObject("agreement", AgreementContent.init), reason: body.requiredLanguageMap("reason"), Provenance(body))
        }
    }
}
