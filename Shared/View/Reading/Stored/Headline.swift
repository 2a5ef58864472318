import Domain
import Postgres

/// The figures at the top of a page: of the region, of a country or of an area.
struct Headline: Sendable {
    let scope: FigureScope
    let cells: [ActionCell]
    let reporting: [ReportingFacts]
    let counts: RecordCounts
    /// Persons who departed or arrived, small numbers already withheld.
    let persons: [Figure]

    var dimensions: [FigureDimension] { scope.dimensions }

    /// - Parameter facts: of the scope, and of no more.
    static func read(_ view: PictureView, _ facts: RegionalFacts, _ scope: FigureScope) async throws -> Headline {
        Headline(
            scope: scope, cells: facts.cells, reporting: facts.reporting,
            counts: try await RecordCounts.read(view, scope),
            persons: scope.area == nil ? persons(view, facts.mobility, of: scope.country) : [])
    }

    func figures(_ view: PictureView) throws -> [Figure] {
        let actions = ActionFigures(view)
        let lateness = lateness(view)
        let common = [
            count("agreements", .actionPlan, .agreements, .agreements, view), count("plans", .actionPlan, .plans, .plans, view),
            actions.count(cells, dimensions), lateness.actions, try actions.progress(cells, dimensions), lateness.milestones,
            lateness.reports, count("practices", .goodPractice, .practices, .practices, view),
        ]
        guard scope.area == nil else { return common }
        return common + [
            count("transfers", .goodPractice, .transfers, .transfers, view), count("pilots", .mobilityPilot, .pilots, .pilots, view),
        ] + persons
    }

    func lateness(_ view: PictureView) -> (actions: Figure, milestones: Figure, reports: Figure) {
        Self.lateness(cells, reporting, dimensions, view)
    }

    static func lateness(
        _ cells: [ActionCell], _ reporting: [ReportingFacts], _ dimensions: [FigureDimension], _ view: PictureView
    ) -> (actions: Figure, milestones: Figure, reports: Figure) {
        let actions = ActionFigures(view)
        let reports = view.figures.count(
            "reports.late", reporting.missing, .reports, heard: view.heard[.actionPlan] ?? [], dimensions,
            demonstration: reporting.demonstration, drillDown: DrillDown(.reports, dimensions))
        return (actions.late(cells, dimensions), actions.lateMilestones(cells, dimensions), reports)
    }

    private func count(
        _ what: String, _ family: Family, _ unit: FigureUnit, _ list: DrillDown.List, _ view: PictureView
    ) -> Figure {
        let (number, demonstration) = counts[what]
        return view.figures.count(
            what + ".count", number, unit, heard: view.heard[family] ?? [], dimensions, demonstration: demonstration,
            drillDown: DrillDown(list, dimensions))
    }

    /// From the very table the mobility page shows, so that no page gives away what another withholds.
    private static func persons(_ view: PictureView, _ cells: [MobilityCell], of country: CountryCode?) -> [Figure] {
        let matrix = MobilityFigures(cells, view).matrix(view)
        let chosen: [Figure]
        if let country {
            let index = view.figures.expected.firstIndex(of: country)
            chosen = index.map { [matrix.rowTotals[$0], matrix.columnTotals[$0]] } ?? []
        } else {
            chosen = [matrix.total]
        }
        return chosen.map { figure in
            Figure(
                id: FigureID("persons.count", figure.dimensions), value: figure.value, unit: figure.unit, coverage: figure.coverage,
                demonstration: figure.demonstration, dimensions: figure.dimensions, drillDown: figure.drillDown)
        }
    }
}

extension Headline {
    /// The same headline, one line for each country of the region.
    func latenessByCountry(_ view: PictureView) -> [LatenessLine] {
        view.figures.expected.map { code in
            let late = Self.lateness(cells.of(code), reporting.of(code), [FigureDimension(.country, code.text)], view)
            return LatenessLine(country: code, actions: late.actions, milestones: late.milestones, reports: late.reports)
        }
    }
}
