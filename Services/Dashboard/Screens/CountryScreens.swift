import Domain
package import View

/// One country, and the choice of countries.
package enum CountryScreens {
    package static func list(_ overview: RegionOverview, context: ScreenContext) -> Screen {
        let texts = context.texts
        let links = context.countries.map {
            Link(context.names.country($0.code), context.links.page("countries/\($0.code.text)"), note: $0.currency.text)
        }
        return Screen(
            path: "countries", title: texts[.pageCountries],
            sections: [
                .init("choose", texts[.chooseCountry], width: .half, [.links(links)]),
                .init("late", texts[.lateTitle], width: .half, [FigureTables(context).lateness(overview.lateByCountry)]),
                .init(
                    "areas", texts[.actionsByAreaTitle],
                    [FigureCharts(context).stackedColumns("area-bars", texts[.actionsByAreaTitle], overview.actionsByAreaAndCountry)]),
            ], picture: overview.picture)
    }

    package static func one(_ country: CountryPicture, context: ScreenContext) -> Screen {
        let texts = context.texts
        let tables = FigureTables(context)
        let charts = FigureCharts(context)
        let records = RecordBlocks(context)
        return Screen(
            path: "countries/\(country.country.code.text)", title: context.names.country(country.country.code),
            sections: [
                .init("headline", texts[.headlineTitle], [context.cards(country.headline)]),
                .init("late", texts[.lateTitle], note: texts[.lateNote], width: .half, [tables.lateness([country.lateness])]),
                .init("changed", texts[.changedTitle], width: .half, [ChangeBlocks(context).digest(country.latestChanges, lines: 8)]),
                .init(
                    "status", texts[.actionsByStatusTitle], width: .half,
                    [charts.bars("status-bars", texts[.actionsByStatusTitle], country.actionsByStatus)]),
                .init(
                    "areas", texts[.actionsByAreaTitle], width: .half,
                    [charts.bars("area-bars", texts[.actionsByAreaTitle], country.actionsByArea)]),
                .init("plans", texts[.pagePlans], [records.plans(country.plans)]),
                .init("money", texts[.moneyTitle], note: texts[.moneyNote], width: .half, [tables.money(country.money)]),
                .init(
                    "reporting", texts[.pageReporting], width: .half,
                    [ReportingScreen.table(country.reporting, caption: texts[.pageReporting], context: context)]),
            ], picture: country.picture)
    }
}
