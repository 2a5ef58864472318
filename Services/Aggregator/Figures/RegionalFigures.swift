import Domain
import View

/// Every figure of the picture that belongs to the region, a country, an area or a period, each once.
enum RegionalFigures {
    static func all(_ reader: any RegionalReader, asOf: Instant?) async throws(ReadingError) -> [Figure] {
        var figures = try await reader.overview(asOf: asOf).figures
        figures += try await reader.transferMatrix(asOf: asOf).figures
        figures += try await reader.mobility(asOf: asOf).figures
        figures += try await reader.reporting(asOf: asOf).lines.flatMap(\.figures)
        for country in reader.countries() {
            figures += try await reader.country(country.code, asOf: asOf)?.figures ?? []
        }
        for area in InterventionArea.allCases { figures += try await reader.area(area, asOf: asOf).figures }
        return unique(figures)
    }

    /// The first of each id: equal ids name equal cells of one picture.
    static func unique(_ figures: [Figure]) -> [Figure] {
        var seen = Set<FigureID>()
        return figures.filter { seen.insert($0.id).inserted }
    }
}
