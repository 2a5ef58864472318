import Domain
package import View

/// Action plans: the list, and one plan with its timeline.
package enum PlanScreens {
    package static func list(_ plans: [PlanSummary], picture: Picture, query: [(String, String)], context: ScreenContext) -> Screen {
        let texts = context.texts
        return Screen(
            path: "plans", query: query, title: texts[.pagePlans],
            sections: [
                .init("filter", texts[.filterTitle], [FilterForms(context).plans(query)]),
                .init("plans", texts[.pagePlans], [RecordBlocks(context).plans(plans)]),
            ], picture: picture)
    }

    package static func one(_ plan: PlanDetail, context: ScreenContext) -> Screen {
        let texts = context.texts
        let records = RecordBlocks(context)
        let summary = plan.summary
        let facts = [
            Fact(texts[.columnParties], records.parties(summary.head)),
            Fact(texts[.columnLead], summary.lead.map(context.names.country) ?? texts[.notStated]),
            Fact(texts[.columnPeriod], summary.period.map(context.times.period) ?? texts[.notStated]),
            Fact(texts[.columnAdopted], context.day(summary.adoptedOn)),
            Fact(texts[.columnArea], summary.areas.isEmpty ? texts[.notStated] : texts.list(summary.areas.map(context.names.area))),
        ]
        return Screen(
            path: "plans/\(summary.head.id.id.text)", title: context.names.text(summary.head.title),
            sections: [
                .init(
                    "about", texts[.aboutRecord],
                    [.facts(facts)] + records.disagreements(summary.head)
                        + [
                            context.cards([summary.actions, summary.lateActions, summary.progress]),
                            .sources(context.sources(summary.head.sources)),
                        ]),
                .init("timeline", texts[.timelineTitle], note: texts[.timelineNote], [PlanTimeline(context).block(plan)]),
                .init("actions", texts[.pageActions], [records.actions(plan.timeline.map(\.action), caption: texts[.pageActions])]),
                .init(
                    "indicators", texts[.pageIndicators],
                    [
                        IndicatorBlocks(context).table(plan.indicators),
                        IndicatorScreen.link(plan.indicators, "plan", summary.head.id.text, context: context),
                    ]),
                .init("money", texts[.moneyTitle], note: texts[.moneyNote], width: .half, [FigureTables(context).money(plan.money)]),
            ], picture: plan.picture)
    }
}
