package import Domain
import Postgres

extension PostgresRegionalReader {
    package func country(_ code: CountryCode, asOf: Instant?) async throws(ReadingError) -> CountryPicture? {
        guard let member = members.first(where: { $0.entry.code == code }) else { return nil }
        return try await read(asOf) { view in
            let headline = try await Headline.read(view, country: code)
            let actions = ActionFigures(view)
            let dimensions = headline.dimensions
            let late = headline.lateness(view)
            return CountryPicture(
                picture: view.picture, country: member.entry, headline: try headline.figures(view),
                actionsByStatus: actions.byStatus(headline.cells, dimensions), actionsByArea: actions.byArea(headline.cells, dimensions),
                money: try await Spending.lines(view, where: ActionFacts.condition(country: code), dimensions),
                lateness: LatenessLine(country: code, actions: late.actions, milestones: late.milestones, reports: late.reports),
                plans: try await PlanRecords.load(view, where: PlanRecords.condition(PlanFilter(country: code), view)),
                reporting: ReportingLines.lines(headline.reporting, [member], view),
                latestChanges: try await LatestChanges.read(view, of: code))
        }
    }
}
