/// An action with its milestones, indicators and progress reports.
///
/// Reports belong to the action because everything about one action is told in one order.
package struct Action: Aggregate {
    package static let kind = AggregateKind.action

    package let id: AggregateID
    package internal(set) var content: ActionContent
    package internal(set) var provenance: Provenance
    /// Who keeps the record; the other parties confirm it.
    package let recordedBy: CountryCode
    package internal(set) var confirmedBy: [CountryCode] = []
    package internal(set) var indicators: [Indicator] = []
    /// In the order of their first draft.
    package internal(set) var reports: [ProgressReport] = []

    package struct Indicator: Codable, Equatable, Sendable {
        package let id: AggregateID
        package let content: IndicatorContent
    }

    package enum Command: Equatable, Sendable {
        case plan(id: AggregateID, ActionContent, Provenance)
        case revise(ActionContent, reason: LanguageMap, Provenance)
        case confirm(on: CalendarDate?, note: LanguageMap?, Provenance)
        case defineIndicator(id: AggregateID, IndicatorContent, Provenance)
        case reviseIndicator(id: AggregateID, IndicatorContent, reason: LanguageMap, Provenance)
        case report(ReportCommand)
    }

    package static func decide(_ command: Command, on state: Action?, given references: Void, in context: DecisionContext)
        throws(Refusal) -> Decision<Action>
    {
        switch command {
        case .plan(let id, let content, let provenance):
            try plan(id, content, provenance, over: state, in: context)
        case .revise(let content, let reason, let provenance):
            try Existence.mustExist(state).revise(content, reason, provenance, in: context)
        case .confirm(let day, let note, let provenance):
            try Existence.mustExist(state).confirm(on: day, note, provenance, in: context)
        case .defineIndicator(let id, let content, let provenance):
            try Existence.mustExist(state).defineIndicator(id, content, provenance, in: context)
        case .reviseIndicator(let id, let content, let reason, let provenance):
            try Existence.mustExist(state).reviseIndicator(id, content, reason, provenance, in: context)
        case .report(let command):
            try Existence.mustExist(state).decide(command, in: context)
        }
    }

    package static func evolve(_ state: Action?, by event: DomainEvent, of country: CountryCode) -> Action? {
        if state == nil, case .actionPlanned(let planned) = event {
            return Action(
                id: planned.actionID, content: planned.action, provenance: Provenance(planned), recordedBy: country)
        }
        guard var action = state, event.subject == action.id else { return state }
        if case .actionConfirmed(let confirmed) = event {
            if confirmed.party == country, action.mayConfirm(country) { action.confirmedBy.append(country) }
            return action
        }
        guard country == action.recordedBy else { return action }
        switch event {
        case .actionRevised(let revised):
            action.content = revised.action
            action.provenance = Provenance(revised)
        case .indicatorDefined(let defined):
            action.put(Indicator(id: defined.indicatorID, content: defined.indicator))
        case .indicatorRevised(let revised):
            action.put(Indicator(id: revised.indicatorID, content: revised.indicator))
        case .progressApproved(let approved): action.put(ProgressReport(approved))
        case .progressCorrected(let corrected): action.put(ProgressReport(corrected))
        default: break
        }
        return action
    }

    /// A party that has not confirmed yet and is not the one that recorded the action.
    func mayConfirm(_ country: CountryCode) -> Bool {
        content.parties.contains(country) && country != recordedBy && !confirmedBy.contains(country)
    }

    func indicator(_ id: AggregateID) -> Indicator? { indicators.first { $0.id == id } }

    mutating func put(_ indicator: Indicator) {
        if let index = indicators.firstIndex(where: { $0.id == indicator.id }) {
            indicators[index] = indicator
        } else {
            indicators.append(indicator)
        }
    }

    mutating func put(_ report: ProgressReport) {
        if let index = reports.firstIndex(where: { $0.id == report.id }) { reports[index] = report } else { reports.append(report) }
    }
}
