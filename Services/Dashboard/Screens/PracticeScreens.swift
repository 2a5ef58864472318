import Domain
package import View

/// Good practices: search, who adapts what from whom, one practice.
package enum PracticeScreens {
    package static func list(
        _ page: Page<PracticeSummary>, matrix: FigureTable, picture: Picture, query: [(String, String)], context: ScreenContext
    ) -> Screen {
        let texts = context.texts
        let matrixTitle = texts[.transferMatrixTitle]
        return Screen(
            path: "practices", query: query, title: texts[.pagePractices],
            sections: [
                .init("search", texts[.searchTitle], [FilterForms(context).practices(query)]),
                .init(
                    "practices", texts(.practiceCount, page.total), width: .half,
                    [RecordBlocks(context).practices(page.entries), PagingLinks.block("practices", page.next, query, context)]),
                .init(
                    "transfers", matrixTitle, note: texts[.sharedNote], width: .half,
                    [
                        FigureCharts(context).matrix("transfer-matrix", matrixTitle, matrix),
                        .links([Link(texts[.transfersAll], context.links.page("transfers"))]),
                    ]),
            ], picture: picture)
    }

    package static func one(_ practice: PracticeDetail, context: ScreenContext) -> Screen {
        let texts = context.texts
        let names = context.names
        let summary = practice.summary
        var facts = [
            Fact(texts[.axisOrigin], names.country(summary.origin)),
            Fact(texts[.columnArea], summary.area.map(names.area) ?? texts[.notStated]),
            Fact(texts[.columnPeriod], context.span(practice.start, practice.end)),
            Fact(texts[.columnTransfers], context.figures.cell(summary.transfers)),
        ]
        if !practice.implementers.isEmpty { facts.append(Fact(texts[.implementers], texts.list(practice.implementers.map(names.text)))) }
        if !practice.languages.isEmpty {
            facts.append(
                Fact(texts[.languagesLabel], texts.list(practice.languages.map { Language(rawValue: $0.text)?.ownName ?? $0.text })))
        }
        facts += summary.tags.map { Fact(names.coded("vocabulary", $0.vocabulary.rawValue), names.tag($0)) }
        var about: [Block] = [.facts(facts)] + RecordBlocks(context).disagreements(summary.head)
        if summary.withdrawn {
            let reason = practice.withdrawalReason.map(names.text) ?? texts[.notStated]
            about.append(.notice(Notice("disagreement", texts(.withdrawnPattern, ["reason": reason]))))
        }
        about.append(.sources(context.sources(summary.head.sources) + practice.evidence.map { names.text($0.title) }))
        return Screen(
            path: "practices/\(summary.head.id.id.text)", title: names.text(summary.head.title), lead: summary.summary.map(names.text),
            sections: [
                .init("about", texts[.aboutRecord], about),
                .init("transfers", texts[.pageTransfers], [TransferScreen.entries(practice.transfers, context: context)]),
                .init("events", texts[.eventsTitle], note: texts[.eventsNote], [EventBlocks(context).table(practice.events)]),
            ], picture: practice.picture)
    }
}
