import Domain

/// Applies ``Suppression`` to figures that count persons.
struct FigureSuppression: Sendable {
    let figures: FigureMaker
    /// The smallest publishable count for figures that concern these countries.
    let smallest: @Sendable (Figure) -> Int

    func breakdown(_ breakdown: FigureBreakdown) -> FigureBreakdown {
        let all = breakdown.parts + [breakdown.total]
        let shown = apply(all, [DisclosureEquation(Array(0..<breakdown.parts.count), total: breakdown.parts.count)])
        return FigureBreakdown(axis: breakdown.axis, parts: Array(shown.dropLast()), total: shown.last ?? breakdown.total)
    }

    /// Each step counts those who reached it or a later one: the difference of two steps is a count too, of those who stopped there.
    /// Whoever withdrew stands outside the steps.
    func funnel(_ breakdown: FigureBreakdown, steps: Int) -> FigureBreakdown {
        let all = breakdown.parts + [breakdown.total]
        var counts = all.map(Self.count)
        var equations: [DisclosureEquation] = []
        for step in 0..<max(steps - 1, 0) {
            counts.append(counts[step] - counts[step + 1])
            equations.append(DisclosureEquation([counts.count - 1, step + 1], total: step))
        }
        let limits = all.map(smallest)
        let suppression = Suppression(
            counts: counts, smallest: (0..<counts.count).map { $0 < limits.count ? limits[$0] : limits.max() ?? 0 },
            equations: equations, shown: fixed(all), implied: Set(all.count..<max(counts.count, all.count)))
        let figures = hide(all, suppression)
        return FigureBreakdown(axis: breakdown.axis, parts: Array(figures.dropLast()), total: figures.last ?? breakdown.total)
    }

    func table(_ table: FigureTable) -> FigureTable {
        let (height, width) = (table.rows.count, table.columns.count)
        let all = table.cells.flatMap { $0 } + table.rowTotals + table.columnTotals + [table.total]
        let rowTotal = height * width
        let columnTotal = rowTotal + height
        let grand = columnTotal + width
        let lines = (0..<height).map { row in
            DisclosureEquation((0..<width).map { row * width + $0 }, total: rowTotal + row)
        }
        let columns = (0..<width).map { column in
            DisclosureEquation((0..<height).map { $0 * width + column }, total: columnTotal + column)
        }
        let totals = [
            DisclosureEquation((0..<height).map { rowTotal + $0 }, total: grand),
            DisclosureEquation((0..<width).map { columnTotal + $0 }, total: grand),
        ]
        let shown = apply(all, lines + columns + totals)
        return FigureTable(
            rowAxis: table.rowAxis, columnAxis: table.columnAxis, rows: table.rows, columns: table.columns,
            cells: (0..<height).map { row in Array(shown[(row * width)..<((row + 1) * width)]) },
            rowTotals: Array(shown[rowTotal..<columnTotal]), columnTotals: Array(shown[columnTotal..<grand]), total: shown[grand])
    }

    /// Figures of one total that is shown elsewhere.
    func parts(_ parts: [Figure], of total: Figure) -> [Figure] {
        Array(apply(parts + [total], [DisclosureEquation(Array(parts.indices), total: parts.count)]).dropLast())
    }

    func single(_ figure: Figure) -> Figure { apply([figure], []).first ?? figure }

    private func apply(_ all: [Figure], _ equations: [DisclosureEquation]) -> [Figure] {
        hide(all, Suppression(counts: all.map(Self.count), smallest: all.map(smallest), equations: equations, shown: fixed(all)))
    }

    private func hide(_ all: [Figure], _ suppression: Suppression) -> [Figure] {
        let hidden = suppression.hidden()
        return all.enumerated().map { index, figure in
            hidden.contains(index) ? figures.replacing(figure, by: .suppressed) : figure
        }
    }

    /// What is no number gives nothing away and stays as it is.
    private func fixed(_ all: [Figure]) -> Set<Int> { Set(all.indices.filter { all[$0].value.number == nil }) }

    private static func count(_ figure: Figure) -> Int { figure.value.number.map { Int(clamping: $0.coefficient) } ?? 0 }
}
