package import Domain
import Postgres

extension PostgresRegionalReader {
    package func area(_ area: InterventionArea, asOf: Instant?) async throws(ReadingError) -> AreaPicture {
        try await read(asOf) { view in
            let headline = try await Headline.read(view, area: area)
            let actions = ActionFigures(view)
            let dimensions = headline.dimensions
            let within = ActionFacts.condition(area: area)
            let progress = FigureBreakdown(
                axis: .country,
                parts: try view.figures.expected.map { code in
                    try actions.progress(headline.cells.of(code), dimensions + [FigureDimension(.country, code.text)])
                }, total: try actions.progress(headline.cells, dimensions))
            let practices = try await PracticeRow.all(view, where: "w.body is null and p.area = \(area.rawValue)", limit: 500).rows
            return AreaPicture(
                picture: view.picture, area: area, headline: try headline.figures(view),
                actionsByStatusAndCountry: actions.statusByCountry(headline.cells, in: area), progressByCountry: progress,
                money: try await Spending.lines(view, where: within, dimensions),
                indicators: try await IndicatorRecords.load(view, where: within), practices: practices.map { $0.summary(view) })
        }
    }
}
