import Domain
import View

/// Tables made from figures.
struct FigureTables {
    let context: ScreenContext

    init(_ context: ScreenContext) { self.context = context }

    func table(_ breakdown: FigureBreakdown, caption: String) -> DataTable {
        let parts = breakdown.parts.map { part in
            DataTable.Row(TableCell(name(part, on: breakdown.axis)), [linked(part)])
        }
        return DataTable(
            caption: caption, columns: [context.names.axis(breakdown.axis), context.texts[.columnValue]],
            rows: parts + [.init(TableCell(context.texts[.total]), [linked(breakdown.total)])])
    }

    func table(_ table: FigureTable, caption: String) -> DataTable {
        let names = context.names
        let corner = "\(names.axis(table.rowAxis)) / \(names.axis(table.columnAxis))"
        let rows = table.rows.indices.map { row in
            DataTable.Row(
                TableCell(names.name(table.rows[row], on: table.rowAxis)),
                cells(table.cells, row) + cells([table.rowTotals], 0, only: row))
        }
        let last = DataTable.Row(TableCell(context.texts[.total]), table.columnTotals.map(linked) + [linked(table.total)])
        return DataTable(
            caption: caption,
            columns: [corner] + table.columns.map { names.name($0, on: table.columnAxis) } + [context.texts[.total]], rows: rows + [last])
    }

    func figures(_ table: FigureTable) -> [Figure] {
        table.cells.flatMap { $0 } + table.rowTotals + table.columnTotals + [table.total]
    }

    func money(_ lines: [SpendingLine]) -> Block {
        guard !lines.isEmpty else { return .list([], empty: context.texts[.moneyNone]) }
        let texts = context.texts
        let rows = lines.map { line in
            DataTable.Row(TableCell(line.currency.text), [linked(line.budget), linked(line.spent), linked(line.share)])
        }
        let table = DataTable(
            caption: texts[.moneyTitle], columns: [texts[.columnCurrency], texts[.columnBudget], texts[.columnSpent], texts[.columnShare]],
            rows: rows)
        return .table(table, coverage: context.figures.coverage(of: lines.flatMap { [$0.budget, $0.spent, $0.share] }))
    }

    /// Who is late with what: a number above zero carries a mark, not only a colour.
    func lateness(_ lines: [LatenessLine]) -> Block {
        let texts = context.texts
        let rows = lines.map { line in
            DataTable.Row(
                TableCell(context.names.country(line.country), link: context.links.page("countries/\(line.country.text)")),
                [late(line.actions), late(line.milestones), late(line.reports)])
        }
        let table = DataTable(
            caption: texts[.lateTitle],
            columns: [texts[.columnCountry], texts[.columnActions], texts[.columnMilestones], texts[.columnReports]], rows: rows
        )
        return .table(table, coverage: context.figures.coverage(of: lines.flatMap { [$0.actions, $0.milestones, $0.reports] }))
    }

    func late(_ figure: Figure) -> TableCell {
        let isLate = (figure.value.number?.coefficient ?? 0) > 0
        return context.figures.cell(figure, link: address(figure), kind: isLate ? "late" : nil)
    }

    func linked(_ figure: Figure) -> TableCell { context.figures.cell(figure, link: address(figure)) }

    func name(_ figure: Figure, on axis: FigureDimension.Axis) -> String {
        let code = figure.dimensions.first { $0.axis == axis }?.value
        return code.map { context.names.name($0, on: axis) } ?? context.texts[.total]
    }

    private func address(_ figure: Figure) -> String? { figure.drillDown.flatMap { DrillDownLinks(context.links).address($0) } }

    /// Rows of the reader's grid, safe against a grid shorter than its headings.
    private func cells(_ grid: [[Figure]], _ row: Int, only column: Int? = nil) -> [TableCell] {
        guard grid.indices.contains(row) else { return [] }
        guard let column else { return grid[row].map(linked) }
        return grid[row].indices.contains(column) ? [linked(grid[row][column])] : []
    }
}
