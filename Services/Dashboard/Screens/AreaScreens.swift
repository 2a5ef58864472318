import Domain
package import View

/// One area of intervention, and the choice of areas.
package enum AreaScreens {
    package static func list(_ overview: RegionOverview, context: ScreenContext) -> Screen {
        let texts = context.texts
        let links = InterventionArea.allCases.map {
            Link(context.names.area($0), context.links.page("areas/\($0.rawValue)"), note: context.names.coded("areaMeaning", $0.rawValue))
        }
        return Screen(
            path: "areas", title: texts[.pageAreas],
            sections: [
                .init("choose", texts[.chooseArea], width: .half, [.links(links)]),
                .init(
                    "progress", texts[.progressByAreaTitle], width: .half,
                    [FigureCharts(context).bars("progress-bars", texts[.progressByAreaTitle], overview.progressByArea, maximum: 100)]),
            ], picture: overview.picture)
    }

    package static func one(_ area: AreaPicture, context: ScreenContext) -> Screen {
        let texts = context.texts
        let charts = FigureCharts(context)
        return Screen(
            path: "areas/\(area.area.rawValue)", title: context.names.area(area.area),
            lead: context.names.coded("areaMeaning", area.area.rawValue),
            sections: [
                .init("headline", texts[.headlineTitle], [context.cards(area.headline)]),
                .init(
                    "status", texts[.statusByCountryTitle], width: .half,
                    [charts.stackedColumns("status-bars", texts[.statusByCountryTitle], area.actionsByStatusAndCountry)]),
                .init(
                    "progress", texts[.progressByCountryTitle], width: .half,
                    [charts.bars("progress-bars", texts[.progressByCountryTitle], area.progressByCountry, maximum: 100)]),
                .init(
                    "indicators", texts[.pageIndicators],
                    [
                        IndicatorBlocks(context).table(area.indicators),
                        IndicatorScreen.link(area.indicators, "area", area.area.rawValue, context: context),
                    ]),
                .init("practices", texts[.pagePractices], width: .half, [RecordBlocks(context).practices(area.practices)]),
                .init("money", texts[.moneyTitle], note: texts[.moneyNote], width: .half, [FigureTables(context).money(area.money)]),
            ], picture: area.picture)
    }
}
