import Domain
import Postgres

/// What figures are about.
enum FigureScope: Sendable, Hashable {
    case region
    case country(CountryCode)
    case area(InterventionArea)

    var country: CountryCode? { if case .country(let code) = self { code } else { nil } }
    var area: InterventionArea? { if case .area(let area) = self { area } else { nil } }

    /// The restriction to it, of actions `a`.
    var condition: Query { ActionFacts.condition(country: country, area: area) }

    var dimensions: [FigureDimension] {
        switch self {
        case .region: []
        case .country(let code): [FigureDimension(.country, code.text)]
        case .area(let area): [FigureDimension(.area, area.rawValue)]
        }
    }
}
