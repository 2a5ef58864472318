/// A table as pages, CSV files and workbooks all write it.
package struct DataTable: Sendable, Equatable {
    package let caption: String
    package let columns: [String]
    package let rows: [Row]

    package struct Row: Sendable, Equatable {
        package let header: TableCell
        package let cells: [TableCell]

        package init(_ header: TableCell, _ cells: [TableCell]) {
            self.header = header
            self.cells = cells
        }
    }

    /// `columns` names the row headers' column first.
    package init(caption: String, columns: [String], rows: [Row]) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
    }

    /// True where figures stand below the heading, which then stands above their last digits. The row headers' column is 0.
    package func isNumeric(column: Int) -> Bool {
        rows.contains { $0.cells.indices.contains(column - 1) && $0.cells[column - 1].value != nil }
    }
}
