/// A report that an action owes.
package struct ReportingObligation: Hashable, Sendable {
    package let actionID: AggregateID
    package let period: ReportingPeriod
    package let due: CalendarDate
    package let state: ObligationState

    /// Periods that began between the start of the action and `today` and have no approved report yet, oldest first.
    ///
    /// An action that states no start owes nothing: nobody can say since when. Nothing is owed for periods after its end.
    package static func open(of action: Action, calendar: ReportingCalendar, today: CalendarDate) -> [ReportingObligation] {
        guard let start = action.content.dates.actualStart ?? action.content.dates.plannedStart,
            action.content.status?.reportsAreExpected ?? false
        else { return [] }
        let end = (action.content.dates.actualEnd ?? action.content.dates.plannedEnd)?.latest ?? today
        return calendar.periods(from: start.earliest, through: min(end, today)).compactMap { period in
            let report = action.reports.last { $0.period == period && $0.corrects == nil }
            guard report?.state != .approved else { return nil }
            let due = calendar.due(period)
            let state: ObligationState =
                switch report?.state {
                case .submitted: .awaitingApproval
                case .returned: .returned
                case .draft: today > due ? .late : .draft
                default: today > due ? .late : .open
                }
            return ReportingObligation(actionID: action.id, period: period, due: due, state: state)
        }
    }
}

/// Where the report that is owed stands.
package enum ObligationState: String, Codable, CaseIterable, Sendable {
    case open, draft, returned, awaitingApproval, late
}
