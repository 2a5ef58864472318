import Domain
import Postgres

/// What the figures of a picture are added up from, by country and area: read once, for as many scopes as are asked for.
struct RegionalFacts: Sendable {
    let cells: [ActionCell]
    let reporting: [ReportingFacts]
    let spending: [SpendingFacts]
    /// Of the whole region in any case: what may be shown of one country depends on what is shown of the others.
    let mobility: [MobilityCell]

    /// - Parameter scope: enough for the figures of this scope; the region's are enough for all.
    static func read(_ view: PictureView, for scope: FigureScope = .region) async throws -> RegionalFacts {
        _ = try await view.transaction.pipeline(planningForMany)
        let facts = RegionalFacts(
            cells: try await ActionCell.all(view, where: scope.condition),
            reporting: try await ReportingFacts.all(view, where: scope.condition),
            spending: try await SpendingFacts.all(view, where: scope.condition), mobility: try await MobilityCell.all(view))
        _ = try await view.transaction.pipeline(planningAsUsual)
        return facts
    }

    /// While a region grows, the planner knows it as it was some minutes ago, and goes through all reports for each action: 18 seconds
    /// instead of half of one, measured with 5,000 actions. What reads all of them is joined by hashing, in one process; compiled it is
    /// not, though a loop that cannot be avoided then counts as a very costly one: that takes seconds every time.
    private static let planningForMany: [Query] = [
        "set local enable_nestloop = off", "set local work_mem = '32MB'", "set local max_parallel_workers_per_gather = 0",
        "set local jit = off",
    ]
    private static let planningAsUsual: [Query] = [
        "set local enable_nestloop to default", "set local work_mem to default", "set local max_parallel_workers_per_gather to default",
        "set local jit to default",
    ]

    private init(cells: [ActionCell], reporting: [ReportingFacts], spending: [SpendingFacts], mobility: [MobilityCell]) {
        self.cells = cells
        self.reporting = reporting
        self.spending = spending
        self.mobility = mobility
    }

    func within(_ scope: FigureScope) -> RegionalFacts {
        let own =
            switch scope {
            case .region: (cells, reporting)
            case .country(let code): (cells.of(code), reporting.of(code))
            case .area(let area): (cells.of(area), reporting.of(area))
            }
        return RegionalFacts(cells: own.0, reporting: own.1, spending: spending.within(scope), mobility: mobility)
    }
}
