package import Domain
import Postgres

extension PostgresRegionalReader {
    package func indicators(_ filter: IndicatorFilter, asOf: Instant?) async throws(ReadingError) -> [IndicatorSummary] {
        try await read(asOf) { view in
            var condition = ActionFacts.condition(country: filter.country, area: filter.area, plan: filter.plan)
            if let action = filter.action { condition = "\(condition) and a.id = \(action.id)" }
            return try await IndicatorRecords.load(view, where: condition)
        }
    }
}
