package import View

/// Who reported completely and on time, by country and period.
package enum ReportingScreen {
    package static func make(_ reporting: ReportingPicture, late: [LatenessLine], context: ScreenContext) -> Screen {
        let texts = context.texts
        let title = texts[.completenessTitle]
        let newest = reporting.lines.first?.period
        let lines = reporting.lines.filter { $0.period == newest }
        let bars = lines.map {
            BarChart.Bar(
                name: context.names.country($0.country), actual: context.figures.mark($0.completeness),
                target: context.figures.mark($0.timeliness))
        }
        let rows = lines.map {
            DataTable.Row(
                TableCell(context.names.country($0.country)), [context.figures.cell($0.completeness), context.figures.cell($0.timeliness)])
        }
        let chartTable = DataTable(
            caption: title, columns: [texts[.columnCountry], texts[.columnCompleteness], texts[.columnTimeliness]], rows: rows)
        let chart = FigureCharts(context).chart(
            "completeness", title, BarChart.draw(bars, maximum: 100, isMirrored: texts.language.isRightToLeft), chartTable,
            lines.flatMap { [$0.completeness, $0.timeliness] })
        return Screen(
            path: "reporting", title: texts[.pageReporting], lead: texts[.reportingLead],
            sections: [
                .init("late", texts[.lateTitle], note: texts[.lateNote], width: .half, [FigureTables(context).lateness(late)]),
                .init(
                    "newest", title, note: newest.map { texts(.completenessNote, ["period": context.names.reportingPeriod($0)]) },
                    width: .half,
                    lines.isEmpty ? [.list([], empty: texts[.reportingNone])] : [chart]),
                .init(
                    "periods", texts[.reportingTableTitle], [table(reporting.lines, caption: texts[.reportingTableTitle], context: context)]
                ),
            ], picture: reporting.picture)
    }

    static func table(_ lines: [ReportingLine], caption: String, context: ScreenContext) -> Block {
        let texts = context.texts
        guard !lines.isEmpty else { return .list([], empty: texts[.reportingNone]) }
        let tables = FigureTables(context)
        let rows = lines.map { line in
            DataTable.Row(
                TableCell(context.names.reportingPeriod(line.period)),
                [
                    TableCell(context.names.country(line.country)), TableCell(context.times.day(line.due)), tables.linked(line.expected),
                    tables.linked(line.received), tables.linked(line.onTime), tables.late(line.late), tables.late(line.missing),
                    context.figures.cell(line.completeness), context.figures.cell(line.timeliness),
                ])
        }
        let columns: [TextKey] = [
            .columnPeriod, .columnCountry, .columnDue, .columnExpected, .columnReceived, .columnOnTime, .columnReceivedLate, .columnMissing,
            .columnCompleteness, .columnTimeliness,
        ]
        return .table(
            DataTable(caption: caption, columns: columns.map { texts[$0] }, rows: rows),
            coverage: context.figures.coverage(of: lines.flatMap { [$0.expected, $0.received, $0.completeness] }))
    }
}
