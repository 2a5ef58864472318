extension FigureTable {
    /// Cells, then totals.
    package var figures: [Figure] { cells.flatMap { $0 } + rowTotals + columnTotals + [total] }
}

extension FigureBreakdown {
    package var figures: [Figure] { parts + [total] }
}

extension SpendingLine {
    package var figures: [Figure] { [budget, spent, share] }
}

extension LatenessLine {
    package var figures: [Figure] { [actions, milestones, reports] }
}

extension ReportingLine {
    package var figures: [Figure] { [expected, received, onTime, late, missing, completeness, timeliness] }
}

extension RegionOverview {
    package var figures: [Figure] {
        headline + actionsByStatus.figures + actionsByAreaAndCountry.figures + progressByArea.figures + money.flatMap(\.figures)
            + lateByCountry.flatMap(\.figures)
    }
}

extension CountryPicture {
    package var figures: [Figure] {
        headline + actionsByStatus.figures + actionsByArea.figures + money.flatMap(\.figures) + lateness.figures
            + reporting.flatMap(\.figures)
    }
}

extension AreaPicture {
    package var figures: [Figure] {
        headline + actionsByStatusAndCountry.figures + progressByCountry.figures + money.flatMap(\.figures)
    }
}

extension MobilityPicture {
    package var figures: [Figure] {
        [pilots, seats] + funnel.figures + matrix.figures + seatsMatrix.figures + byCategory.figures + bySex.figures + byAgeBand.figures
    }
}

extension [Figure] {
    /// The first of each id: equal ids name equal cells of one picture.
    package var unique: [Figure] {
        var seen = Set<FigureID>()
        return filter { seen.insert($0.id).inserted }
    }
}
