import Domain

/// A table of counts from country to country, every country of the region on both sides. Pure.
struct CountryMatrix: Sendable {
    struct Count: Sendable {
        let row: CountryCode
        let column: CountryCode
        let count: Int
        let demonstration: Bool
    }

    let name: String
    let unit: FigureUnit
    let rows: FigureDimension.Axis
    let columns: FigureDimension.Axis
    let list: DrillDown.List

    func table(_ counts: [Count], heard: [CountryCode], _ view: PictureView) -> FigureTable {
        let codes = view.figures.expected
        func figure(_ row: CountryCode?, _ column: CountryCode?) -> Figure {
            let chosen = counts.filter { (row == nil || $0.row == row) && (column == nil || $0.column == column) }
            let dimensions =
                (row.map { [FigureDimension(rows, $0.text)] } ?? []) + (column.map { [FigureDimension(columns, $0.text)] } ?? [])
            // A country has no cell with itself.
            if let row, row == column { return view.figures.notApplicable(name, unit, heard: heard, dimensions) }
            let sides = [row, column].compactMap { $0 }
            let silent = !sides.isEmpty && chosen.isEmpty && sides.allSatisfy { !heard.contains($0) }
            return view.figures.figure(
                name, silent ? nil : DecimalNumber(chosen.reduce(0) { $0 + $1.count }), unit, heard: heard, dimensions,
                demonstration: chosen.contains { $0.demonstration }, drillDown: DrillDown(list, dimensions))
        }
        return FigureTable(
            rowAxis: rows, columnAxis: columns, rows: codes.map(\.text), columns: codes.map(\.text),
            cells: codes.map { row in codes.map { figure(row, $0) } }, rowTotals: codes.map { figure($0, nil) },
            columnTotals: codes.map { figure(nil, $0) }, total: figure(nil, nil))
    }
}
