import Domain
import View

/// Indicators: target against actual, from the baseline, period by period.
struct IndicatorBlocks {
    let context: ScreenContext

    init(_ context: ScreenContext) { self.context = context }

    func table(_ indicators: [IndicatorSummary]) -> Block {
        let texts = context.texts
        guard !indicators.isEmpty else { return .list([], empty: texts[.indicatorsNone]) }
        let rows = indicators.map { indicator in
            DataTable.Row(
                TableCell(
                    context.names.text(indicator.head.title), link: context.links.record(indicator.action),
                    isDemonstration: indicator.head.demonstration),
                [
                    TableCell(unit(indicator)), context.figures.cell(indicator.baseline), context.figures.cell(indicator.target),
                    context.figures.cell(indicator.actual), context.figures.cell(indicator.achievement),
                    TableCell(texts[indicator.ascending ? .directionUp : .directionDown]),
                    TableCell(texts[indicator.summable ? .summableYes : .summableNo]),
                ])
        }
        let columns: [TextKey] = [
            .columnIndicator, .columnUnit, .columnBaseline, .columnTarget, .columnActual, .columnAchievement, .columnDirection,
            .columnSummable,
        ]
        return .table(
            DataTable(caption: texts[.indicatorTableTitle], columns: columns.map { texts[$0] }, rows: rows),
            coverage: context.figures.coverage(of: indicators.flatMap { [$0.baseline, $0.target, $0.actual, $0.achievement] }))
    }

    /// How far each indicator has come from baseline to target; 100 % is the upright line.
    func chart(_ indicators: [IndicatorSummary]) -> Block? {
        guard !indicators.isEmpty else { return nil }
        let full = LabelledMark(.value(100), context.texts.numbers.percent(decimal: "100"))
        let bars = indicators.map {
            BarChart.Bar(name: context.names.text($0.head.title), actual: context.figures.mark($0.achievement), target: full)
        }
        let canvas = BarChart.draw(bars, maximum: 100, isMirrored: context.texts.language.isRightToLeft)
        let rows = indicators.map {
            DataTable.Row(TableCell(context.names.text($0.head.title)), [context.figures.cell($0.achievement)])
        }
        let title = context.texts[.achievementTitle]
        let table = DataTable(
            caption: title, columns: [context.texts[.columnIndicator], context.texts[.columnAchievement]], rows: rows)
        return FigureCharts(context).chart("achievement", title, canvas, table, indicators.map(\.achievement))
    }

    private func unit(_ indicator: IndicatorSummary) -> String {
        switch indicator.actual.unit {
        case .indicator(let unit): context.names.text(unit)
        case .percent: context.texts[.unitPercent]
        default: context.names.coded("measure", indicator.measure.rawValue)
        }
    }
}
