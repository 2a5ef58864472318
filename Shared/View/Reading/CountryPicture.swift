/// One country's page.
package struct CountryPicture: Hashable, Sendable, Codable {
    package let picture: Picture
    package let country: CountryEntry
    package let headline: [Figure]
    package let actionsByStatus: FigureBreakdown
    package let actionsByArea: FigureBreakdown
    package let money: [SpendingLine]
    package let lateness: LatenessLine
    package let plans: [PlanSummary]
    package let reporting: [ReportingLine]
    package let latestChanges: [ChangeEntry]

    package init(
        picture: Picture, country: CountryEntry, headline: [Figure], actionsByStatus: FigureBreakdown, actionsByArea: FigureBreakdown,
        money: [SpendingLine], lateness: LatenessLine, plans: [PlanSummary], reporting: [ReportingLine], latestChanges: [ChangeEntry]
    ) {
        self.picture = picture
        self.country = country
        self.headline = headline
        self.actionsByStatus = actionsByStatus
        self.actionsByArea = actionsByArea
        self.money = money
        self.lateness = lateness
        self.plans = plans
        self.reporting = reporting
        self.latestChanges = latestChanges
    }
}
