package import Domain
package import View

/// The region at a glance: who is late, what changed, what is shared, on one screen; the charts follow.
package enum OverviewScreen {
    /// `changes` are the latest since `since`.
    package static func make(
        _ overview: RegionOverview, changes: Page<ChangeEntry>, since: Instant, transfers: FigureTable, context: ScreenContext
    ) -> Screen {
        let texts = context.texts
        let tables = FigureTables(context)
        let charts = FigureCharts(context)
        let links = context.links
        let more = [Link(texts[.changesAll], links.page("changes"))]
        return Screen(
            path: "", title: texts[.overviewTitle],
            sections: [
                .init(
                    "brief", texts[.briefTitle],
                    [OverviewBrief(context).block(late: overview.lateByCountry, changes: changes, since: since, transfers: transfers)]),
                .init("late", texts[.lateTitle], note: texts[.lateNote], width: .third, [tables.lateness(overview.lateByCountry)]),
                .init(
                    "changed", texts[.changedTitle],
                    note: texts(
                        .briefChanged, ["changes": texts(.changeCount, changes.total), "date": context.times.day(since.utcDate)]),
                    width: .third, [ChangeBlocks(context).digest(changes.entries, lines: 5), .links(more)]),
                .init(
                    "shared", texts[.sharedTitle], note: texts[.sharedNote], width: .third,
                    [
                        charts.matrix("shared-matrix", texts[.transferMatrixTitle], transfers),
                        .links([Link(texts[.practicesAll], links.page("practices"))]),
                    ]),
                .init("headline", texts[.headlineTitle], [context.cards(overview.headline)]),
                .init(
                    "status", texts[.actionsByStatusTitle], width: .half,
                    [charts.bars("status-bars", texts[.actionsByStatusTitle], overview.actionsByStatus)]),
                .init(
                    "areas", texts[.actionsByAreaTitle], width: .half,
                    [charts.stackedColumns("area-bars", texts[.actionsByAreaTitle], overview.actionsByAreaAndCountry)]),
                .init(
                    "progress", texts[.progressByAreaTitle], width: .half,
                    [charts.bars("progress-bars", texts[.progressByAreaTitle], overview.progressByArea, maximum: 100)]),
                .init("money", texts[.moneyTitle], note: texts[.moneyNote], width: .half, [tables.money(overview.money)]),
            ], picture: overview.picture)
    }
}
