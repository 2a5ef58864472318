/// A focal point approved a progress report. Persons are not named: who did it stays in the national audit trail.
package struct ProgressApproved: EventPayload {
    package static let type = EventType.progressApproved

    package let actionID: AggregateID
    package let reportID: AggregateID
    /// nil: the action belongs to no plan.
    package let planID: AggregateID?
    package let period: ReportingPeriod
    /// The last day on which the report was in time, by the calendar of the country.
    package let due: CalendarDate
    package let report: ReportContent
    /// Weight of all milestones reached up to this report over the weight of all; nil: the action has no milestones.
    package let progress: Percentage?
    package let submittedOn: Instant
    package let approvedOn: Instant
    /// Documents the statement rests on; empty when the ministry states it itself.
    package let sources: [Source]
    /// Invented to show the platform; every figure built on it says so.
    package let demonstration: Bool

    package var subject: AggregateID { actionID }

    package init(
        actionID: AggregateID, reportID: AggregateID, planID: AggregateID?, period: ReportingPeriod, due: CalendarDate,
        report: ReportContent, progress: Percentage?, submittedOn: Instant, approvedOn: Instant, sources: [Source],
        demonstration: Bool
    ) {
        self.actionID = actionID
        self.reportID = reportID
        self.planID = planID
        self.period = period
        self.due = due
        self.report = report
        self.progress = progress
        self.submittedOn = submittedOn
        self.approvedOn = approvedOn
        self.sources = sources
        self.demonstration = demonstration
    }
}
