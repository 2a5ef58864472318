extension Action {
    static func plan(
        _ id: AggregateID, _ content: ActionContent, _ provenance: Provenance, over state: Action?, in context: DecisionContext
    ) throws(Refusal) -> Decision<Action> {
        var faults = Existence.mustBeNew(state, id: id, named: "actionID", of: .action)
        faults += content.faults(at: "/action", id: id, in: context)
        if let refusal = Refusal(faults) { throw refusal }
        return Decision(
            Action(id: id, content: content, provenance: provenance, recordedBy: context.country),
            events: [
                .actionPlanned(
                    ActionPlanned(
                        actionID: id, action: content, divergences: provenance.divergences, sources: provenance.sources,
                        demonstration: provenance.demonstration))
            ], warnings: PersonalDataHint.warnings(content.texts(at: "/action")))
    }

    func revise(_ content: ActionContent, _ reason: LanguageMap, _ provenance: Provenance, in context: DecisionContext)
        throws(Refusal) -> Decision<Action>
    {
        var faults = Existence.mustBeOwn(recordedBy, in: context)
        faults += content.faults(at: "/action", id: id, in: context)
        if let old = self.content.status, let new = content.status, !old.canBecome(new) {
            faults.append(Fault("/action/status", .statusStepNotAllowed))
        }
        if self.content.status != nil, content.status == nil { faults.append(Fault("/action/status", .statusStepNotAllowed)) }
        let kept = Set(content.milestones.map(\.id))
        if !effectiveReports().flatMap(\.content.milestonesReached).allSatisfy({ kept.contains($0.milestoneID) }) {
            faults.append(Fault("/action/milestones", .reachedMilestoneRemoved))
        }
        if let refusal = Refusal(faults) { throw refusal }
        var action = self
        action.content = content
        action.provenance = provenance
        return Decision(
            action,
            events: [
                .actionRevised(
                    ActionRevised(
                        actionID: id, action: content, reason: reason, divergences: provenance.divergences, sources: provenance.sources,
                        demonstration: provenance.demonstration))
            ], warnings: PersonalDataHint.warnings(content.texts(at: "/action") + [("/reason", reason)]))
    }

    func confirm(on day: CalendarDate?, _ note: LanguageMap?, _ provenance: Provenance, in context: DecisionContext)
        throws(Refusal) -> Decision<Action>
    {
        var faults = Existence.mustHaveHappened(day, named: "on", in: context)
        if !content.parties.contains(context.country) || recordedBy == context.country {
            faults.append(Fault("", .notTheOtherParty))
        } else if confirmedBy.contains(context.country) {
            faults.append(Fault("", .alreadyConfirmed))
        }
        if let refusal = Refusal(faults) { throw refusal }
        var action = self
        action.confirmedBy.append(context.country)
        return Decision(
            action,
            events: [
                .actionConfirmed(
                    ActionConfirmed(
                        actionID: id, party: context.country, on: day, note: note, sources: provenance.sources,
                        demonstration: provenance.demonstration))
            ], warnings: PersonalDataHint.warnings([("/note", note)]))
    }

    func defineIndicator(_ id: AggregateID, _ content: IndicatorContent, _ provenance: Provenance, in context: DecisionContext)
        throws(Refusal) -> Decision<Action>
    {
        var faults = Existence.mustBeOwn(recordedBy, in: context)
        if id.kind != .indicator { faults.append(Fault("/indicatorID", .identifierOfOtherKind)) }
        if indicator(id) != nil { faults.append(Fault("/indicatorID", .alreadyExists)) }
        faults += content.faults(at: "/indicator", in: context)
        if let refusal = Refusal(faults) { throw refusal }
        var action = self
        action.put(Indicator(id: id, content: content))
        return Decision(
            action,
            events: [
                .indicatorDefined(
                    IndicatorDefined(
                        actionID: self.id, indicatorID: id, indicator: content, sources: provenance.sources,
                        demonstration: provenance.demonstration))
            ], warnings: PersonalDataHint.warnings(content.texts(at: "/indicator")))
    }

    func reviseIndicator(
        _ id: AggregateID, _ content: IndicatorContent, _ reason: LanguageMap, _ provenance: Provenance, in context: DecisionContext
    ) throws(Refusal) -> Decision<Action> {
        var faults = Existence.mustBeOwn(recordedBy, in: context)
        faults += content.faults(at: "/indicator", in: context)
        if let old = indicator(id) {
            // Values already reported could no longer be read under another measure.
            if old.content.measure != content.measure, effectiveReports().contains(where: { $0.content.reports(id) }) {
                faults.append(Fault("/indicator/measure", .measureInUse))
            }
        } else {
            faults.append(Fault("/indicatorID", .indicatorUnknown))
        }
        if let refusal = Refusal(faults) { throw refusal }
        var action = self
        action.put(Indicator(id: id, content: content))
        return Decision(
            action,
            events: [
                .indicatorRevised(
                    IndicatorRevised(
                        actionID: self.id, indicatorID: id, indicator: content, reason: reason, sources: provenance.sources,
                        demonstration: provenance.demonstration))
            ], warnings: PersonalDataHint.warnings(content.texts(at: "/indicator") + [("/reason", reason)]))
    }
}

extension ActivityStatus {
    /// Every state may be kept. What was closed or cancelled may be taken up again, which the reason of the revision explains.
    package func canBecome(_ next: ActivityStatus) -> Bool {
        if self == next { return true }
        return switch self {
        case .pipeline: [.implementation, .suspended, .cancelled].contains(next)
        case .implementation: [.finalisation, .closed, .suspended, .cancelled].contains(next)
        case .finalisation: [.implementation, .closed, .suspended, .cancelled].contains(next)
        case .suspended: [.pipeline, .implementation, .finalisation, .cancelled].contains(next)
        case .closed: [.implementation, .finalisation].contains(next)
        case .cancelled: [.pipeline].contains(next)
        }
    }
}
