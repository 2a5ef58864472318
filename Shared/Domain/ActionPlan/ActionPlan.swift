/// An action plan of one or more countries.
package struct ActionPlan: Aggregate {
    package static let kind = AggregateKind.plan

    package let id: AggregateID
    package let content: PlanContent
    package let provenance: Provenance
    package let recordedBy: CountryCode

    package enum Command: Equatable, Sendable {
        case adopt(id: AggregateID, PlanContent, Provenance)
        case amend(PlanContent, reason: LanguageMap, Provenance)
    }

    package static func decide(_ command: Command, on state: ActionPlan?, given references: Void, in context: DecisionContext)
        throws(Refusal) -> Decision<ActionPlan>
    {
        switch command {
        case .adopt(let id, let content, let provenance):
            var faults = Existence.mustBeNew(state, id: id, named: "planID", of: .plan)
            faults += content.faults(at: "/plan", in: context)
            if let refusal = Refusal(faults) { throw refusal }
            return Decision(
                ActionPlan(id: id, content: content, provenance: provenance, recordedBy: context.country),
                events: [
                    .planAdopted(
                        PlanAdopted(
                            planID: id, plan: content, divergences: provenance.divergences, sources: provenance.sources,
                            demonstration: provenance.demonstration))
                ], warnings: PersonalDataHint.warnings(content.texts(at: "/plan")))
        case .amend(let content, let reason, let provenance):
            let state = try Existence.mustExist(state)
            var faults = Existence.mustBeOwn(state.recordedBy, in: context)
            faults += content.faults(at: "/plan", in: context)
            if let refusal = Refusal(faults) { throw refusal }
            return Decision(
                ActionPlan(id: state.id, content: content, provenance: provenance, recordedBy: state.recordedBy),
                events: [
                    .planAmended(
                        PlanAmended(
                            planID: state.id, plan: content, reason: reason, divergences: provenance.divergences,
                            sources: provenance.sources, demonstration: provenance.demonstration))
                ], warnings: PersonalDataHint.warnings(content.texts(at: "/plan") + [("/reason", reason)]))
        }
    }

    package static func evolve(_ state: ActionPlan?, by event: DomainEvent, of country: CountryCode) -> ActionPlan? {
        switch event {
        case .planAdopted(let adopted) where state == nil:
            ActionPlan(id: adopted.planID, content: adopted.plan, provenance: Provenance(adopted), recordedBy: country)
        case .planAmended(let amended) where state?.recordedBy == country && state?.id == amended.planID:
            ActionPlan(id: amended.planID, content: amended.plan, provenance: Provenance(amended), recordedBy: country)
        default: state
        }
    }
}

extension ActionPlan.Command {
    package static func readAdopt(_ input: InputValue, newID: AggregateID) -> Reading<Self> {
        .of(input) { body in
            .adopt(id: body.optional("planID") ?? newID, body.requiredObject("plan", PlanContent.init), Provenance(body))
        }
    }

    package static func readAmend(_ input: InputValue) -> Reading<Self> {
        .of(input) { body in
            .amend(body.requiredObject("plan", PlanContent.init), reason: body.requiredLanguageMap("reason"), Provenance(body))
        }
    }
}
