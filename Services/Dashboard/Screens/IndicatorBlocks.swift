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
        let bars = indicators.prefix(30).map {
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

    /// Each period of one indicator, with a small line of its actual values.
    func periods(_ indicator: IndicatorSummary, number: Int) -> Block {
        let texts = context.texts
        let title = context.names.text(indicator.head.title)
        let rows = indicator.periods.map { period in
            let cells = [context.figures.cell(period.target), context.figures.cell(period.actual)]
            let parts = period.disaggregation.map { "\(part($0)): \(context.figures.text($0))" }.joined(separator: " · ")
            let words = [period.text.map(context.names.text), parts.isEmpty ? nil : parts].compactMap { $0 }
            return DataTable.Row(TableCell(context.times.period(period.period)), cells + [TableCell(words.joined(separator: " · "))])
        }
        let table = DataTable(
            caption: title, columns: [texts[.columnPeriod], texts[.columnTarget], texts[.columnActual], texts[.columnBreakdown]], rows: rows
        )
        let canvas = Sparkline.draw(
            indicator.periods.map { context.figures.mark($0.actual).mark }, isMirrored: texts.language.isRightToLeft)
        return FigureCharts(context).chart(
            "periods-\(number)", title, canvas, table, indicator.periods.flatMap { [$0.target, $0.actual] } + [indicator.actual])
    }

    private func part(_ figure: Figure) -> String {
        figure.dimensions.filter { $0.axis == .disaggregation || $0.axis == .sex || $0.axis == .ageBand }
            .map { context.names.disaggregation($0) }.joined(separator: ", ")
    }

    private func unit(_ indicator: IndicatorSummary) -> String {
        switch indicator.actual.unit {
        case .indicator(let unit): context.names.text(unit)
        case .percent: context.texts[.unitPercent]
        default: context.names.coded("measure", indicator.measure.rawValue)
        }
    }
}
