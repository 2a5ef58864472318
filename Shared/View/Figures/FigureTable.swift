/// A small grid of figures: rows by columns, with totals. Serves charts, their tables and CSV from the same numbers.
package struct FigureTable: Hashable, Sendable, Codable {
    package let rowAxis: FigureDimension.Axis
    package let columnAxis: FigureDimension.Axis
    /// Codes in display order; a title for a code comes from the catalogue, the code lists or the record itself.
    package let rows: [String]
    package let columns: [String]
    /// `cells[row][column]`, as many rows and columns as named above.
    package let cells: [[Figure]]
    package let rowTotals: [Figure]
    package let columnTotals: [Figure]
    package let total: Figure

    package init(
        rowAxis: FigureDimension.Axis, columnAxis: FigureDimension.Axis, rows: [String], columns: [String], cells: [[Figure]],
        rowTotals: [Figure],
        columnTotals: [Figure], total: Figure
    ) {
        self.rowAxis = rowAxis
        self.columnAxis = columnAxis
        self.rows = rows
        self.columns = columns
        self.cells = cells
        self.rowTotals = rowTotals
        self.columnTotals = columnTotals
        self.total = total
    }
}
