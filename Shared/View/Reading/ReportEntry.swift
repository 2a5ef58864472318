package import Domain

/// An approved progress report of an action, or a correction of one.
package struct ReportEntry: Hashable, Sendable, Codable {
    package let country: CountryCode
    package let id: AggregateID
    package let period: ReportingPeriod
    /// The last day on which the report was in time.
    package let due: CalendarDate
    package let approvedOn: Instant
    package let onTime: Bool
    package let narrative: LanguageMap?
    package let spent: Money?
    package let milestonesReached: [MilestoneReached]
    /// Why an earlier report of the period was corrected; nil for a first report.
    package let correctionReason: LanguageMap?
    /// False once a later correction replaced it.
    package let current: Bool
    package let receivedAt: Instant
    package let evidence: [DocumentLink]
    package let sources: [Source]
    package let demonstration: Bool

    package init(
        country: CountryCode, id: AggregateID, period: ReportingPeriod, due: CalendarDate, approvedOn: Instant, onTime: Bool,
        narrative: LanguageMap?, spent: Money?, milestonesReached: [MilestoneReached],
        correctionReason: LanguageMap?, current: Bool, receivedAt: Instant, evidence: [DocumentLink], sources: [Source], demonstration: Bool
    ) {
        self.country = country
        self.id = id
        self.period = period
        self.due = due
        self.approvedOn = approvedOn
        self.onTime = onTime
        self.narrative = narrative
        self.spent = spent
        self.milestonesReached = milestonesReached
        self.correctionReason = correctionReason
        self.current = current
        self.receivedAt = receivedAt
        self.evidence = evidence
        self.sources = sources
        self.demonstration = demonstration
    }
}
