package import Domain
package import View

/// What changed since a time, and two times side by side.
package enum ChangeScreens {
    package static func since(
        _ page: Page<ChangeEntry>, from: Instant, sittings: [Sitting], picture: Picture, query: [(String, String)], context: ScreenContext
    ) -> Screen {
        let texts = context.texts
        let families = Family.allCases.map { Form.Field.Choice($0.rawValue, context.names.coded("family", $0.rawValue)) }
        let forms = FilterForms(context)
        let form = forms.form(
            "changes",
            [
                Form.Field("since", texts[.sinceDate], .input(type: "date", autocomplete: nil), value: String(from.text.prefix(10))),
                SittingScreens.choice("sinceSitting", texts[.sinceSitting], sittings, query, context), forms.country(query),
                forms.choice("family", texts[.axisFamily], families, query),
            ])
        let range = texts(.changesRange, ["from": context.times.moment(from), "to": context.times.moment(picture.asOf)])
        return Screen(
            path: "changes", query: query, title: texts[.pageChanges], lead: range,
            sections: [
                .init("filter", texts[.filterTitle], [form]),
                .init(
                    "changes", texts(.changeCount, page.total),
                    [
                        ChangeBlocks(context).digest(page.entries, lines: page.entries.count),
                        PagingLinks.block("changes", page.next, query, context),
                    ]),
            ], picture: picture)
    }

    package static func compare(
        _ pairs: [FigurePair], from: Instant, sittings: [Sitting], picture: Picture, query: [(String, String)], context: ScreenContext
    ) -> Screen {
        let texts = context.texts
        let rows = pairs.map { pair in
            DataTable.Row(
                TableCell(context.names.headline(pair.after)),
                [context.figures.cell(pair.before), context.figures.cell(pair.after), difference(pair, context: context)])
        }
        let table = DataTable(
            caption: texts[.compareTitle],
            columns: [texts[.columnFigure], context.times.moment(from), context.times.moment(picture.asOf), texts[.columnDifference]],
            rows: rows)
        let form = FilterForms(context).form(
            "compare",
            [
                Form.Field("from", texts[.compareFrom], .input(type: "date", autocomplete: nil), value: String(from.text.prefix(10))),
                SittingScreens.choice("fromSitting", texts[.compareFromSitting], sittings, query, context),
                Form.Field("to", texts[.compareTo], .input(type: "date", autocomplete: nil), hint: texts[.compareToHint]),
                SittingScreens.choice("toSitting", texts[.compareToSitting], sittings, query, context),
            ], submit: texts[.compareButton])
        let after = pairs.first.map { context.figures.coverage($0.after.coverage) }
        return Screen(
            path: "compare", query: query, title: texts[.compareTitle], lead: texts[.compareLead],
            sections: [
                .init("choose", texts[.compareChoose], [form]),
                .init(
                    "figures", texts[.compareTitle],
                    pairs.isEmpty ? [.list([], empty: texts[.compareNone])] : [.table(table, coverage: after)]),
            ], picture: picture)
    }

    /// Signed; words where one of the two times has no number, because nothing can be subtracted from silence.
    private static func difference(_ pair: FigurePair, context: ScreenContext) -> TableCell {
        guard let difference = pair.difference else { return TableCell(context.texts[.differenceNone], kind: "not-applicable") }
        let number = context.texts.numbers.signed(decimal: difference.text)
        let unit: String =
            switch pair.after.unit {
            case .percent: "\u{00A0}" + context.texts[.percentagePoints]
            case .money(let currency): "\u{00A0}" + currency.text
            default: ""
            }
        return TableCell(number + unit, value: difference.text, kind: "number")
    }
}
