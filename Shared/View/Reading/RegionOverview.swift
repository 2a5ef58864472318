/// The region at a glance.
package struct RegionOverview: Hashable, Sendable, Codable {
    package let picture: Picture
    /// Agreements, plans, actions, mean progress, practices published, transfers adopted, pilots, persons departed, ... one each.
    package let headline: [Figure]
    package let actionsByStatus: FigureBreakdown
    /// Area by country.
    package let actionsByAreaAndCountry: FigureTable
    /// Mean of the computed progress of the actions under way, by area.
    package let progressByArea: FigureBreakdown
    /// One per currency: budget and spending; never added across currencies.
    package let money: [SpendingLine]
    package let lateByCountry: [LatenessLine]
    package let latestChanges: [ChangeEntry]

    package init(
        picture: Picture, headline: [Figure], actionsByStatus: FigureBreakdown, actionsByAreaAndCountry: FigureTable,
        progressByArea: FigureBreakdown, money: [SpendingLine], lateByCountry: [LatenessLine], latestChanges: [ChangeEntry]
    ) {
        self.picture = picture
        self.headline = headline
        self.actionsByStatus = actionsByStatus
        self.actionsByAreaAndCountry = actionsByAreaAndCountry
        self.progressByArea = progressByArea
        self.money = money
        self.lateByCountry = lateByCountry
        self.latestChanges = latestChanges
    }
}
