/// A later report of the same action and period was approved and replaces an earlier one entirely.
package struct ProgressCorrected: EventPayload {
    package static let type = EventType.progressCorrected

    package let actionID: AggregateID
    package let reportID: AggregateID
    /// The report that is replaced.
    package let corrects: AggregateID
    /// Why.
    package let reason: LanguageMap
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
        actionID: AggregateID, reportID: AggregateID, corrects: AggregateID, reason: LanguageMap, planID: AggregateID?,
        period: ReportingPeriod, due: CalendarDate, report: ReportContent, progress: Percentage?, submittedOn: Instant,
        approvedOn: Instant, sources: [Source], demonstration: Bool
    ) {
        self.actionID = actionID
        self.reportID = reportID
        self.corrects = corrects
        self.reason = reason
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
