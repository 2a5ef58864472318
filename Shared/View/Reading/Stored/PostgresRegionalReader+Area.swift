package import Domain
import Postgres

extension PostgresRegionalReader {
    package func area(_ area: InterventionArea, asOf: Instant?) async throws(ReadingError) -> AreaPicture {
        try await read(asOf) { view in
            let scope = FigureScope.area(area)
            let practices = try await PracticeRow.all(view, where: "w.body is null and p.area = \(area.rawValue)", limit: 500).rows
            return try await Self.area(
                view, area, try await RegionalFacts.read(view, for: scope).within(scope),
                indicators: try await IndicatorRecords.load(view, where: scope.condition), practices: practices.map { $0.summary(view) })
        }
    }

    /// - Parameter facts: of the area.
    static func area(
        _ view: PictureView, _ area: InterventionArea, _ facts: RegionalFacts, indicators: [IndicatorSummary],
        practices: [PracticeSummary]
    ) async throws -> AreaPicture {
        let scope = FigureScope.area(area)
        let headline = try await Headline.read(view, facts, scope)
        let actions = ActionFigures(view)
        let progress = FigureBreakdown(
            axis: .country,
            parts: try view.figures.expected.map { code in
                try actions.progress(facts.cells.of(code), scope.dimensions + [FigureDimension(.country, code.text)])
            }, total: try actions.progress(facts.cells, scope.dimensions))
        return AreaPicture(
            picture: view.picture, area: area, headline: try headline.figures(view),
            actionsByStatusAndCountry: actions.statusByCountry(facts.cells, in: area), progressByCountry: progress,
            money: try Spending.lines(facts.spending, scope.dimensions, view), indicators: indicators, practices: practices)
    }
}
