import Domain
import Postgres

/// What figures are about: the region, one of its countries, or an area.
struct FigureScope: Sendable, Hashable {
    var country: CountryCode?
    var area: InterventionArea?

    /// The restriction to it, of actions `a`.
    var condition: Query { ActionFacts.condition(country: country, area: area) }

    var dimensions: [FigureDimension] {
        (country.map { [FigureDimension(.country, $0.text)] } ?? []) + (area.map { [FigureDimension(.area, $0.rawValue)] } ?? [])
    }
}
