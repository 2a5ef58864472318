package import Domain

/// One area of intervention's page.
package struct AreaPicture: Hashable, Sendable, Codable {
    package let picture: Picture
    package let area: InterventionArea
    package let headline: [Figure]
    /// Status by country.
    package let actionsByStatusAndCountry: FigureTable
    package let progressByCountry: FigureBreakdown
    package let money: [SpendingLine]
    package let indicators: [IndicatorSummary]
    package let practices: [PracticeSummary]

    package init(
        picture: Picture, area: InterventionArea, headline: [Figure], actionsByStatusAndCountry: FigureTable,
        progressByCountry: FigureBreakdown, money: [SpendingLine], indicators: [IndicatorSummary], practices: [PracticeSummary]
    ) {
        self.picture = picture
        self.area = area
        self.headline = headline
        self.actionsByStatusAndCountry = actionsByStatusAndCountry
        self.progressByCountry = progressByCountry
        self.money = money
        self.indicators = indicators
        self.practices = practices
    }
}
