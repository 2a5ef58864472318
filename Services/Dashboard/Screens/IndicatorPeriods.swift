import Domain
import View

/// Indicators period by period. Each part of a breakdown has a row of its own: several numbers in one cell can be neither sorted nor
/// traced to the interface.
struct IndicatorPeriods {
    let context: ScreenContext

    init(_ context: ScreenContext) { self.context = context }

    private var texts: Texts { context.texts }

    /// One indicator, with a small line of its actual values.
    func chart(_ indicator: IndicatorSummary, number: Int) -> Block {
        let title = context.names.text(indicator.head.title)
        let rows = indicator.periods.flatMap { period in
            lines(period).map { DataTable.Row(TableCell(context.times.period(period.period)), $0) }
        }
        let table = DataTable(caption: title, columns: [texts[.columnPeriod]] + columns, rows: rows)
        let canvas = Sparkline.draw(
            indicator.periods.map { context.figures.mark($0.actual).mark }, isMirrored: texts.language.isRightToLeft)
        return FigureCharts(context).chart("periods-\(number)", title, canvas, table, figures(indicator))
    }

    /// Every period of several indicators; nil where none has any.
    func table(_ indicators: [IndicatorSummary]) -> Block? {
        let rows = indicators.flatMap { indicator in
            let title = TableCell(
                context.names.text(indicator.head.title), link: context.links.record(indicator.action),
                isDemonstration: indicator.head.demonstration)
            return indicator.periods.flatMap { period in
                lines(period).map { DataTable.Row(title, [TableCell(context.times.period(period.period))] + $0) }
            }
        }
        guard !rows.isEmpty else { return nil }
        let table = DataTable(
            caption: texts[.periodTableTitle], columns: [texts[.columnIndicator], texts[.columnPeriod]] + columns, rows: rows)
        return .folded(table, coverage: context.figures.coverage(of: indicators.flatMap(figures)))
    }

    private var columns: [String] { [.columnBreakdown, .columnTarget, .columnActual, .columnStatement].map { texts[$0] } }

    /// The whole first, then its parts, which have no targets of their own.
    private func lines(_ period: IndicatorSummary.PeriodEntry) -> [[TableCell]] {
        let whole = [
            TableCell(texts[.total]), context.figures.cell(period.target), context.figures.cell(period.actual),
            TableCell(period.text.map(context.names.text) ?? ""),
        ]
        return [whole]
            + period.disaggregation.map { [TableCell(part($0)), TableCell(""), context.figures.cell($0), TableCell("")] }
    }

    private func figures(_ indicator: IndicatorSummary) -> [Figure] {
        indicator.periods.flatMap { [$0.target, $0.actual] + $0.disaggregation } + [indicator.actual]
    }

    private func part(_ figure: Figure) -> String {
        figure.dimensions.filter { $0.axis == .disaggregation || $0.axis == .sex || $0.axis == .ageBand }
            .map { context.names.disaggregation($0) }.joined(separator: ", ")
    }
}
