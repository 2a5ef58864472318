package import View

/// All indicators, target against actual.
package enum IndicatorScreen {
    package static func make(
        _ indicators: [IndicatorSummary], picture: Picture, query: [(String, String)], context: ScreenContext
    ) -> Screen {
        let texts = context.texts
        let blocks = IndicatorBlocks(context)
        var sections: [Screen.Section] = [
            .init("filter", texts[.filterTitle], [FilterForms(context).indicators(query)]),
            .init("indicators", texts[.indicatorTableTitle], note: texts[.indicatorNote], [blocks.table(indicators)]),
        ]
        if let chart = blocks.chart(indicators) { sections.append(.init("chart", texts[.achievementTitle], [chart])) }
        return Screen(path: "indicators", query: query, title: texts[.pageIndicators], sections: sections, picture: picture)
    }
}
