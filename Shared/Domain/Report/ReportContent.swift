/// What a progress report says about an action in a period.
package struct ReportContent: RuledContent, Codable, Hashable, Sendable {
    package let milestonesReached: [MilestoneReached]
    package let indicatorValues: [ReportedIndicatorValue]
    /// Spent within the period; nil: not reported.
    package let spent: Money?
    package let narrative: LanguageMap?
    package let evidence: [DocumentLink]

    /// - Throws: the first rule that these parts break together: a content that exists keeps its rules.
    package init(
        milestonesReached: [MilestoneReached], indicatorValues: [ReportedIndicatorValue], spent: Money?, narrative: LanguageMap?,
        evidence: [DocumentLink]
    ) throws(FaultCode) {
        self.init(unchecked: milestonesReached, indicatorValues: indicatorValues, spent: spent, narrative: narrative, evidence: evidence)
        try check()
    }

    /// What was read of a request, to be looked at for all its faults at once; never leaves the module unchecked.
    init(
        unchecked milestonesReached: [MilestoneReached], indicatorValues: [ReportedIndicatorValue], spent: Money?, narrative: LanguageMap?,
        evidence: [DocumentLink]
    ) {
        self.milestonesReached = milestonesReached
        self.indicatorValues = indicatorValues
        self.spent = spent
        self.narrative = narrative
        self.evidence = evidence
    }
}

/// A milestone and the day it was reached.
package struct MilestoneReached: Codable, Hashable, Sendable {
    package let milestoneID: MilestoneID
    package let on: CalendarDate

    package init(milestoneID: MilestoneID, on: CalendarDate) {
        self.milestoneID = milestoneID
        self.on = on
    }
}

/// The value of an indicator in the period of the report, with its breakdown.
///
/// When both are given the total counts; the cells need not add up to it, because not everyone is counted by every dimension.
package struct ReportedIndicatorValue: Codable, Hashable, Sendable {
    package let indicatorID: AggregateID
    package let value: IndicatorValue
    package let disaggregation: [DisaggregatedValue]

    package init(indicatorID: AggregateID, value: IndicatorValue, disaggregation: [DisaggregatedValue] = []) {
        self.indicatorID = indicatorID
        self.value = value
        self.disaggregation = disaggregation
    }
}
