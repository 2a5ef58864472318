/// A good practice: published, revised, withdrawn.
package struct GoodPractice: Aggregate {
    package static let kind = AggregateKind.practice

    package let id: AggregateID
    package internal(set) var content: PracticeContent
    package internal(set) var provenance: Provenance
    /// The country of origin.
    package let publishedBy: CountryCode
    /// Why it was withdrawn; nil: it is in force.
    package internal(set) var withdrawn: LanguageMap?

    package enum Command: Equatable, Sendable {
        case publish(id: AggregateID, PracticeContent, Provenance)
        case revise(PracticeContent, reason: LanguageMap, Provenance)
        case withdraw(reason: LanguageMap, Provenance)
    }

    package static func decide(_ command: Command, on state: GoodPractice?, given references: Void, in context: DecisionContext)
        throws(Refusal) -> Decision<GoodPractice>
    {
        switch command {
        case .publish(let id, let content, let provenance):
            var faults = Existence.mustBeNew(state, id: id, named: "practiceID", of: .practice)
            faults += content.faults(at: "/practice", in: context)
            if let refusal = Refusal(faults) { throw refusal }
            return Decision(
                GoodPractice(id: id, content: content, provenance: provenance, publishedBy: context.country),
                events: [
                    .practicePublished(
                        PracticePublished(
                            practiceID: id, practice: content, divergences: provenance.divergences, sources: provenance.sources,
                            demonstration: provenance.demonstration))
                ], warnings: PersonalDataHint.warnings(content.texts(at: "/practice")))
        case .revise(let content, let reason, let provenance):
            return try Existence.mustExist(state).revise(content, reason, provenance, in: context)
        case .withdraw(let reason, let provenance):
            return try Existence.mustExist(state).withdraw(reason, provenance, in: context)
        }
    }

    private func revise(_ content: PracticeContent, _ reason: LanguageMap, _ provenance: Provenance, in context: DecisionContext)
        throws(Refusal) -> Decision<GoodPractice>
    {
        var faults = changeFaults(in: context)
        faults += content.faults(at: "/practice", in: context)
        if let refusal = Refusal(faults) { throw refusal }
        var practice = self
        practice.content = content
        practice.provenance = provenance
        return Decision(
            practice,
            events: [
                .practiceRevised(
                    PracticeRevised(
                        practiceID: id, practice: content, reason: reason, divergences: provenance.divergences,
                        sources: provenance.sources, demonstration: provenance.demonstration))
            ], warnings: PersonalDataHint.warnings(content.texts(at: "/practice") + [("/reason", reason)]))
    }

    private func withdraw(_ reason: LanguageMap, _ provenance: Provenance, in context: DecisionContext)
        throws(Refusal) -> Decision<GoodPractice>
    {
        if let refusal = Refusal(changeFaults(in: context)) { throw refusal }
        var practice = self
        practice.withdrawn = reason
        return Decision(
            practice,
            events: [
                .practiceWithdrawn(
                    PracticeWithdrawn(
                        practiceID: id, reason: reason, sources: provenance.sources, demonstration: provenance.demonstration))
            ], warnings: PersonalDataHint.warnings([("/reason", reason)]))
    }

    private func changeFaults(in context: DecisionContext) -> [Fault] {
        Existence.mustBeOwn(publishedBy, in: context) + (withdrawn == nil ? [] : [Fault("", .practiceWithdrawn)])
    }

    package static func evolve(_ state: GoodPractice?, by event: DomainEvent, of country: CountryCode) -> GoodPractice? {
        if state == nil, case .practicePublished(let published) = event {
            return GoodPractice(
                id: published.practiceID, content: published.practice, provenance: Provenance(published), publishedBy: country)
        }
        guard var practice = state, practice.publishedBy == country, practice.id == event.subject else { return state }
        switch event {
        case .practiceRevised(let revised):
            practice.content = revised.practice
            practice.provenance = Provenance(revised)
        case .practiceWithdrawn(let withdrawn): practice.withdrawn = withdrawn.reason
        default: break
        }
        return practice
    }
}
