import View

/// Charts made from figures, each with a description in words and its table.
struct FigureCharts {
    let context: ScreenContext
    private let tables: FigureTables

    init(_ context: ScreenContext) {
        self.context = context
        tables = FigureTables(context)
    }

    private var isMirrored: Bool { context.texts.language.isRightToLeft }

    func bars(_ id: String, _ title: String, _ breakdown: FigureBreakdown, maximum: Double? = nil) -> Block {
        let bars = breakdown.parts.map {
            BarChart.Bar(name: tables.name($0, on: breakdown.axis), actual: context.figures.mark($0))
        }
        let canvas = BarChart.draw(bars, maximum: maximum, isMirrored: isMirrored)
        return chart(id, title, canvas, tables.table(breakdown, caption: title), breakdown.parts + [breakdown.total])
    }

    func funnel(_ id: String, _ title: String, _ breakdown: FigureBreakdown) -> Block {
        let steps = breakdown.parts.map { (name: tables.name($0, on: breakdown.axis), count: context.figures.mark($0)) }
        let canvas = FunnelChart.draw(steps, isMirrored: isMirrored)
        return chart(id, title, canvas, tables.table(breakdown, caption: title), breakdown.parts + [breakdown.total])
    }

    /// Rows against columns, shaded.
    func matrix(_ id: String, _ title: String, _ table: FigureTable) -> Block {
        let canvas = MatrixChart.draw(
            rows: table.rows.map { context.names.name($0, on: table.rowAxis) },
            columns: table.columns.map { context.names.short($0, on: table.columnAxis) },
            cells: table.cells.map { $0.map(context.figures.mark) }, isMirrored: isMirrored)
        return chart(id, title, canvas, tables.table(table, caption: title), tables.figures(table))
    }

    /// One bar per column of `table`, its rows being the series (status by country: a bar per country).
    func stackedColumns(_ id: String, _ title: String, _ table: FigureTable) -> Block {
        let rows = table.columns.indices.map { column in
            StackedBarChart.Row(
                name: context.names.name(table.columns[column], on: table.columnAxis),
                parts: table.rows.indices.map { row in part(table, row, column) },
                total: table.columnTotals.indices.contains(column)
                    ? context.figures.mark(table.columnTotals[column]) : LabelledMark(.notApplicable, ""))
        }
        let series = table.rows.map { context.names.name($0, on: table.rowAxis) }
        let canvas = StackedBarChart.draw(series: series, rows: rows, isMirrored: isMirrored)
        return chart(id, title, canvas, tables.table(table, caption: title), tables.figures(table))
    }

    func chart(_ id: String, _ title: String, _ canvas: Canvas, _ table: DataTable, _ figures: [Figure]) -> Block {
        let notes = [context.figures.coverage(of: figures), legend(figures)].compactMap { $0 }
        return .chart(
            Chart(id: id, title: title, description: describe(table), canvas: canvas, table: table),
            coverage: notes.isEmpty ? nil : notes.map { $0.hasSuffix(".") ? $0 : $0 + "." }.joined(separator: " "))
    }

    /// Explains the short marks, where the chart has any.
    private func legend(_ figures: [Figure]) -> String? {
        let keys: [TextKey] = [
            figures.contains { $0.value == .notReported } ? .legendNotReported : nil,
            figures.contains { $0.value == .suppressed } ? .legendSuppressed : nil,
        ].compactMap { $0 }
        return keys.isEmpty ? nil : keys.map { context.texts[$0] }.joined(separator: "; ")
    }

    /// The first rows in words, for who hears the chart instead of seeing it; the table has them all.
    func describe(_ table: DataTable) -> String {
        let lines = table.rows.prefix(8).map { row in "\(row.header.text): \(row.cells.map(\.text).joined(separator: ", "))" }
        return context.texts(
            .chartDescription, ["columns": table.columns.dropFirst().joined(separator: ", "), "rows": lines.joined(separator: "; ")])
    }

    private func part(_ table: FigureTable, _ row: Int, _ column: Int) -> LabelledMark {
        guard table.cells.indices.contains(row), table.cells[row].indices.contains(column) else { return LabelledMark(.notApplicable, "") }
        let mark = context.figures.mark(table.cells[row][column])
        return LabelledMark(mark.mark, "\(context.names.name(table.rows[row], on: table.rowAxis)): \(mark.label)")
    }
}
