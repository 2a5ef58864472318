package import Domain
import Postgres

extension PostgresRegionalReader {
    package func overview(asOf: Instant?) async throws(ReadingError) -> RegionOverview {
        try await read(asOf) { view in
            try await Self.overview(view, try await RegionalFacts.read(view).within(.region), try await LatestChanges.read(view))
        }
    }

    /// - Parameter facts: of the region.
    static func overview(_ view: PictureView, _ facts: RegionalFacts, _ changes: [ChangeEntry]) async throws -> RegionOverview {
        let headline = try await Headline.read(view, facts, .region)
        let actions = ActionFigures(view)
        let byArea = FigureBreakdown(
            axis: .area,
            parts: try InterventionArea.allCases.map { area in
                try actions.progress(facts.cells.of(area), [FigureDimension(.area, area.rawValue)])
            }, total: try actions.progress(facts.cells))
        return RegionOverview(
            picture: view.picture, headline: try headline.figures(view), actionsByStatus: actions.byStatus(facts.cells),
            actionsByAreaAndCountry: actions.areaByCountry(facts.cells), progressByArea: byArea,
            money: try Spending.lines(facts.spending, [], view), lateByCountry: headline.latenessByCountry(view), latestChanges: changes)
    }
}
