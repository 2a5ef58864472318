import View

extension FigureTable {
    /// Cells, then totals.
    var figures: [Figure] { cells.flatMap { $0 } + rowTotals + columnTotals + [total] }
}

extension FigureBreakdown {
    var figures: [Figure] { parts + [total] }
}

extension SpendingLine {
    var figures: [Figure] { [budget, spent, share] }
}

extension LatenessLine {
    var figures: [Figure] { [actions, milestones, reports] }
}

extension ReportingLine {
    var figures: [Figure] { [expected, received, onTime, late, missing, completeness, timeliness] }
}

extension RegionOverview {
    var figures: [Figure] {
        headline + actionsByStatus.figures + actionsByAreaAndCountry.figures + progressByArea.figures + money.flatMap(\.figures)
            + lateByCountry.flatMap(\.figures)
    }
}

extension CountryPicture {
    var figures: [Figure] {
        headline + actionsByStatus.figures + actionsByArea.figures + money.flatMap(\.figures) + lateness.figures
            + reporting.flatMap(\.figures)
    }
}

extension AreaPicture {
    var figures: [Figure] {
        headline + actionsByStatusAndCountry.figures + progressByCountry.figures + money.flatMap(\.figures)
    }
}

extension MobilityPicture {
    var figures: [Figure] {
        [pilots, seats] + funnel.figures + matrix.figures + seatsMatrix.figures + byCategory.figures + bySex.figures + byAgeBand.figures
    }
}
