import Domain
package import View

/// Actions: the list with its filters, and one action down to its reports, events and sources.
package enum ActionScreens {
    package static func list(
        _ page: Page<ActionSummary>, picture: Picture, query: [(String, String)], context: ScreenContext
    ) -> Screen {
        let texts = context.texts
        let blocks: [Block] = [
            .paragraph(texts(.actionCount, page.total)),
            RecordBlocks(context).actions(page.entries, caption: texts[.pageActions]),
            PagingLinks.block("actions", page.next, query, context),
        ]
        return Screen(
            path: "actions", query: query, title: texts[.pageActions],
            sections: [
                .init("filter", texts[.filterTitle], [FilterForms(context).actions(query)]), .init("actions", texts[.pageActions], blocks),
            ], picture: picture)
    }

    package static func one(_ action: ActionDetail, context: ScreenContext) -> Screen {
        let texts = context.texts
        let parts = ActionBlocks(context)
        let summary = action.summary
        let milestones = TimelineRow(action: summary, milestones: action.milestones)
        var sections: [Screen.Section] = [
            .init("about", texts[.aboutRecord], parts.about(action)),
            .init("milestones", texts[.columnMilestones], [parts.milestones(action)]),
            .init("reports", texts[.reportsTitle], [parts.reports(action.reports)]),
        ]
        if !milestones.milestones.isEmpty || summary.plannedStart != nil {
            sections.insert(
                .init(
                    "timeline", texts[.timelineTitle], note: texts[.timelineNote],
                    [PlanTimeline(context).block(milestones, at: action.picture)]), at: 1)
        }
        let periods = IndicatorPeriods(context)
        sections.append(
            .init(
                "indicators", texts[.pageIndicators],
                [IndicatorBlocks(context).table(action.indicators)]
                    + action.indicators.enumerated().filter { !$0.element.periods.isEmpty }
                    .map { periods.chart($0.element, number: $0.offset) }))
        sections.append(
            .init("money", texts[.moneyTitle], note: texts[.moneyNote], width: .half, [FigureTables(context).money(action.money)]))
        sections.append(.init("places", texts[.placesTitle], width: .half, parts.places(action.places)))
        sections.append(.init("events", texts[.eventsTitle], note: texts[.eventsNote], [EventBlocks(context).table(action.events)]))
        return Screen(
            path: "actions/\(summary.head.id.id.text)", title: context.names.text(summary.head.title),
            lead: action.description.map(context.names.text), sections: sections, picture: action.picture)
    }
}
