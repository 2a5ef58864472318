import Domain

/// Figures about persons in pilots, small ones suppressed. Pure.
struct MobilityFigures: Sendable {
    let cells: [MobilityCell]
    let figures: FigureMaker
    let heard: [CountryCode]
    let members: [RegionMember]
    /// In the cell of one pilot every figure bears its dimension.
    let dimensions: [FigureDimension]

    init(_ cells: [MobilityCell], _ view: PictureView, dimensions: [FigureDimension] = []) {
        self.cells = cells
        figures = view.figures
        heard = view.heard[.mobilityPilot] ?? []
        members = view.members
        self.dimensions = dimensions
    }

    /// The strictest of the countries a figure may concern.
    var suppression: FigureSuppression {
        let strictest = members.map(\.entry.smallestPublishableCell).max() ?? 1
        return FigureSuppression(figures: figures, smallest: { _ in strictest })
    }

    func count(_ name: String, _ chosen: [MobilityCell], _ extra: [FigureDimension] = []) -> Figure {
        figures.count(
            name, chosen.persons, .persons, heard: heard, dimensions + extra, demonstration: chosen.demonstration,
            drillDown: DrillDown(.pilots, dimensions))
    }

    /// Those who reached a step or a later one; those who withdrew stand last, outside the steps.
    func funnel() -> FigureBreakdown {
        let steps = ParticipationStep.way.map { step in
            count("mobility.persons", cells.filter { $0.furthest.rank >= step.rank }, [FigureDimension(.step, step.rawValue)])
        }
        let withdrawn = count(
            "mobility.persons", cells.filter(\.withdrawn), [FigureDimension(.step, ParticipationStep.withdrawn.rawValue)])
        return suppression.funnel(
            FigureBreakdown(axis: .step, parts: steps + [withdrawn], total: count("mobility.persons", cells)), steps: steps.count)
    }

    func bySex() -> FigureBreakdown {
        breakdown(.sex, Sex.allCases.map { sex in (sex.rawValue, cells.filter { $0.sex == sex }) })
    }

    /// Bands nobody stated stand last.
    func byAgeBand() -> FigureBreakdown {
        breakdown(
            .ageBand,
            AgeBand.allCases.map { band in (band.rawValue, cells.filter { $0.ageBand == band }) }
                + [("notStated", cells.filter { $0.ageBand == nil })])
    }

    func byCategory() -> FigureBreakdown {
        breakdown(
            .category,
            PilotCategory.allCases.map { category in (category.rawValue, cells.filter { $0.category == category }) }
                + [("notStated", cells.filter { $0.category == nil })])
    }

    /// Sending by host country: who departed or arrived, each counted once.
    func matrix(_ view: PictureView) -> FigureTable {
        let counts = cells.filter(\.hasMoved).map {
            CountryMatrix.Count(row: $0.sending, column: $0.host, count: $0.count, demonstration: $0.demonstration)
        }
        return suppression.table(
            CountryMatrix(name: "mobility.moved", unit: .persons, rows: .sending, columns: .host, list: .pilots)
                .table(counts, heard: heard, view))
    }

    private func breakdown(_ axis: FigureDimension.Axis, _ parts: [(String, [MobilityCell])]) -> FigureBreakdown {
        suppression.breakdown(
            FigureBreakdown(
                axis: axis, parts: parts.map { count("mobility.persons", $0.1, [FigureDimension(axis, $0.0)]) },
                total: count("mobility.persons", cells)))
    }
}
