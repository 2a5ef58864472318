package import Domain
import Postgres

extension PostgresRegionalReader {
    package func overview(asOf: Instant?) async throws(ReadingError) -> RegionOverview {
        try await read(asOf) { view in
            let headline = try await Headline.read(view)
            let actions = ActionFigures(view)
            let byArea = FigureBreakdown(
                axis: .area,
                parts: try InterventionArea.allCases.map { area in
                    try actions.progress(headline.cells.of(area), [FigureDimension(.area, area.rawValue)])
                }, total: try actions.progress(headline.cells))
            return RegionOverview(
                picture: view.picture, headline: try headline.figures(view), actionsByStatus: actions.byStatus(headline.cells),
                actionsByAreaAndCountry: actions.areaByCountry(headline.cells), progressByArea: byArea,
                money: try await Spending.lines(view, where: "true"), lateByCountry: headline.latenessByCountry(view),
                latestChanges: try await LatestChanges.read(view))
        }
    }
}
