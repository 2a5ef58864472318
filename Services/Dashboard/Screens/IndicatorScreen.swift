import Domain
package import View

/// All indicators, target against actual, and each of their periods.
package enum IndicatorScreen {
    package static func make(
        _ page: Page<IndicatorSummary>, picture: Picture, query: [(String, String)], context: ScreenContext
    ) -> Screen {
        let texts = context.texts
        let blocks = IndicatorBlocks(context)
        let table: [Block] = [.paragraph(texts(.indicatorCount, page.total)), blocks.table(page.entries)]
        let periods = IndicatorPeriods(context).table(page.entries)
        let next = PagingLinks.block("indicators", page.next, query, context)
        var sections: [Screen.Section] = [
            .init("filter", texts[.filterTitle], [FilterForms(context).indicators(query)]),
            .init("indicators", texts[.indicatorTableTitle], note: texts[.indicatorNote], table + [periods, next].compactMap { $0 }),
        ]
        if let chart = blocks.chart(page.entries) { sections.append(.init("chart", texts[.achievementTitle], [chart])) }
        return Screen(path: "indicators", query: query, title: texts[.pageIndicators], sections: sections, picture: picture)
    }

    /// Every period of the indicators of one plan or area stands on the page of indicators: they grow with every report.
    static func link(_ indicators: [IndicatorSummary], _ name: String, _ value: String, context: ScreenContext) -> Block {
        guard !indicators.isEmpty else { return .links([]) }
        let time = context.asOf.map { [("asOf", $0.text)] } ?? []
        let address = "/\(context.texts.language.rawValue)/indicators" + QueryText.write([(name, value)] + time)
        return .links([Link(context.texts[.periodsAll], address)])
    }
}
