import Domain

/// Figures about actions, made of cells that are already restricted to the dimensions given. Pure.
struct ActionFigures: Sendable {
    let figures: FigureMaker
    /// Countries that sent anything about their action plans.
    let heard: [CountryCode]

    /// - Parameter expected: whose statements the figures are made of; nil: all countries'.
    init(_ view: PictureView, expected: [CountryCode]? = nil) {
        figures = FigureMaker(asOf: view.asOf, expected: expected ?? view.figures.expected)
        heard = view.heard[.actionPlan] ?? []
    }

    func count(_ cells: [ActionCell], _ dimensions: [FigureDimension] = []) -> Figure {
        figures.count(
            "actions.count", cells.count, .actions, heard: heard, dimensions, demonstration: cells.demonstration,
            drillDown: DrillDown(.actions, dimensions))
    }

    func late(_ cells: [ActionCell], _ dimensions: [FigureDimension] = []) -> Figure {
        figures.count(
            "actions.late", cells.late, .actions, heard: heard, dimensions, demonstration: cells.demonstration,
            drillDown: DrillDown(.actions, dimensions, lateOnly: true))
    }

    func lateMilestones(_ cells: [ActionCell], _ dimensions: [FigureDimension] = []) -> Figure {
        figures.count(
            "milestones.late", cells.lateMilestones, .milestones, heard: heard, dimensions, demonstration: cells.demonstration,
            drillDown: DrillDown(.actions, dimensions))
    }

    /// Mean progress of the actions under way; not applicable where no such action has milestones.
    func progress(_ cells: [ActionCell], _ dimensions: [FigureDimension] = []) throws -> Figure {
        let running = cells.underWay
        let name = "actions.progress"
        let scope = dimensions.first { $0.axis == .country }.map { $0.value }
        let isHeard = heard.contains { scope == nil || $0.text == scope }
        if isHeard, running.measurable == 0 {
            return figures.notApplicable(name, .percent, heard: heard, dimensions, demonstration: cells.demonstration)
        }
        return figures.figure(
            name, try running.progress, .percent, heard: running.progressCountries, dimensions, demonstration: running.demonstration,
            drillDown: DrillDown(.actions, dimensions))
    }

    /// Actions whose source states no status or area stand in the total only.
    func byStatus(_ cells: [ActionCell], _ dimensions: [FigureDimension] = []) -> FigureBreakdown {
        FigureBreakdown(
            axis: .status,
            parts: ActivityStatus.allCases.map { count(cells.of($0), dimensions + [FigureDimension(.status, $0.rawValue)]) },
            total: count(cells, dimensions))
    }

    func byArea(_ cells: [ActionCell], _ dimensions: [FigureDimension] = []) -> FigureBreakdown {
        FigureBreakdown(
            axis: .area,
            parts: InterventionArea.allCases.map { count(cells.of($0), dimensions + [FigureDimension(.area, $0.rawValue)]) },
            total: count(cells, dimensions))
    }

    func areaByCountry(_ cells: [ActionCell]) -> FigureTable {
        let areas = InterventionArea.allCases
        let countries = figures.expected
        func area(_ area: InterventionArea) -> FigureDimension { FigureDimension(.area, area.rawValue) }
        func country(_ country: CountryCode) -> FigureDimension { FigureDimension(.country, country.text) }
        return FigureTable(
            rowAxis: .area, columnAxis: .country, rows: areas.map(\.rawValue), columns: countries.map(\.text),
            cells: areas.map { row in countries.map { count(cells.of(row).of($0), [area(row), country($0)]) } },
            rowTotals: areas.map { count(cells.of($0), [area($0)]) },
            columnTotals: countries.map { count(cells.of($0), [country($0)]) }, total: count(cells))
    }

    func statusByCountry(_ cells: [ActionCell], in area: InterventionArea) -> FigureTable {
        let statuses = ActivityStatus.allCases
        let countries = figures.expected
        let base = [FigureDimension(.area, area.rawValue)]
        func status(_ status: ActivityStatus) -> FigureDimension { FigureDimension(.status, status.rawValue) }
        func country(_ country: CountryCode) -> FigureDimension { FigureDimension(.country, country.text) }
        return FigureTable(
            rowAxis: .status, columnAxis: .country, rows: statuses.map(\.rawValue), columns: countries.map(\.text),
            cells: statuses.map { row in countries.map { count(cells.of(row).of($0), base + [status(row), country($0)]) } },
            rowTotals: statuses.map { count(cells.of($0), base + [status($0)]) },
            columnTotals: countries.map { count(cells.of($0), base + [country($0)]) }, total: count(cells, base))
    }
}
