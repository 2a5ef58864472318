/// A plan with its actions on a timeline.
package struct PlanDetail: Hashable, Sendable, Codable {
    package let picture: Picture
    package let summary: PlanSummary
    package let money: [SpendingLine]
    /// In order of planned start, then title.
    package let timeline: [TimelineRow]
    package let indicators: [IndicatorSummary]

    package init(picture: Picture, summary: PlanSummary, money: [SpendingLine], timeline: [TimelineRow], indicators: [IndicatorSummary]) {
        self.picture = picture
        self.summary = summary
        self.money = money
        self.timeline = timeline
        self.indicators = indicators
    }
}

/// One action on a plan's timeline.
package struct TimelineRow: Hashable, Sendable, Codable {
    package let action: ActionSummary
    package let milestones: [MilestoneEntry]

    package init(action: ActionSummary, milestones: [MilestoneEntry]) {
        self.action = action
        self.milestones = milestones
    }
}
