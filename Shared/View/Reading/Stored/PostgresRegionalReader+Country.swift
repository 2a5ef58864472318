package import Domain
import Postgres

extension PostgresRegionalReader {
    package func country(_ code: CountryCode, asOf: Instant?) async throws(ReadingError) -> CountryPicture? {
        guard let member = members.first(where: { $0.entry.code == code }) else { return nil }
        return try await read(asOf) { view in
            let scope = FigureScope.country(code)
            return try await Self.country(
                view, member, try await RegionalFacts.read(view, for: scope).within(scope),
                plans: try await PlanRecords.load(view, where: PlanRecords.condition(PlanFilter(country: code), view)),
                changes: try await LatestChanges.read(view, of: code))
        }
    }

    /// - Parameter facts: of the country.
    static func country(
        _ view: PictureView, _ member: RegionMember, _ facts: RegionalFacts, plans: [PlanSummary], changes: [ChangeEntry]
    ) async throws -> CountryPicture {
        let scope = FigureScope.country(member.entry.code)
        let headline = try await Headline.read(view, facts, scope)
        let actions = ActionFigures(view)
        let late = headline.lateness(view)
        return CountryPicture(
            picture: view.picture, country: member.entry, headline: try headline.figures(view),
            actionsByStatus: actions.byStatus(facts.cells, scope.dimensions), actionsByArea: actions.byArea(facts.cells, scope.dimensions),
            money: try Spending.lines(facts.spending, scope.dimensions, view),
            lateness: LatenessLine(
                country: member.entry.code, actions: late.actions, milestones: late.milestones, reports: late.reports),
            plans: plans, reporting: ReportingLines.lines(facts.reporting, [member], view), latestChanges: changes)
    }
}
