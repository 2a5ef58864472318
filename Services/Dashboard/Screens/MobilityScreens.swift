import Domain
package import View

/// Mobility: who goes where, how far people have come, where the two sides differ.
package enum MobilityScreens {
    package static func region(_ mobility: MobilityPicture, pilots: [PilotSummary], context: ScreenContext) -> Screen {
        let texts = context.texts
        let charts = FigureCharts(context)
        return Screen(
            path: "mobility", title: texts[.pageMobility], lead: texts[.mobilityLead],
            sections: [
                .init("headline", texts[.headlineTitle], [context.cards([mobility.pilots, mobility.seats])]),
                .init(
                    "steps", texts[.funnelTitle], note: texts[.funnelNote], width: .half,
                    [charts.funnel("funnel", texts[.funnelTitle], mobility.funnel)]),
                .init(
                    "matrix", texts[.mobilityMatrixTitle], width: .half,
                    [charts.matrix("persons-matrix", texts[.mobilityMatrixTitle], mobility.matrix)]),
                .init(
                    "discrepancies", texts[.discrepanciesTitle], note: texts[.discrepanciesNote],
                    [discrepancies(mobility.discrepancies, context: context)]),
                .init("pilots", texts[.pilotsTitle], [table(pilots, context: context)]),
                .init(
                    "seats", texts[.seatsMatrixTitle], width: .half,
                    [charts.matrix("seats-matrix", texts[.seatsMatrixTitle], mobility.seatsMatrix)]),
                .init(
                    "category", texts[.byCategoryTitle], width: .half,
                    [charts.bars("category-bars", texts[.byCategoryTitle], mobility.byCategory)]),
                .init(
                    "sex", texts[.bySexTitle], note: texts[.suppressionNote], width: .half,
                    [charts.bars("sex-bars", texts[.bySexTitle], mobility.bySex)]),
                .init(
                    "age", texts[.byAgeTitle], note: texts[.suppressionNote], width: .half,
                    [charts.bars("age-bars", texts[.byAgeTitle], mobility.byAgeBand)]),
            ], picture: mobility.picture)
    }

    package static func pilot(_ pilot: PilotDetail, context: ScreenContext) -> Screen {
        let texts = context.texts
        let charts = FigureCharts(context)
        let summary = pilot.summary
        let facts = [
            Fact(texts[.axisSending], context.names.country(summary.sending)), Fact(texts[.axisHost], context.names.country(summary.host)),
            Fact(texts[.axisPhase], context.names.coded("pilotPhase", summary.phase.rawValue)),
            Fact(texts[.axisCategory], context.names.coded("category", summary.category.rawValue)),
            Fact(texts[.axisSector], summary.sector.map(context.names.text) ?? texts[.notStated]),
            Fact(texts[.columnPeriod], summary.period.map(context.times.period) ?? texts[.notStated]),
        ]
        let about: [Block] =
            [.facts(facts)] + RecordBlocks(context).disagreements(summary.head)
            + [context.cards([summary.seats, summary.taken, summary.discrepancies]), .sources(context.sources(summary.head.sources))]
        return Screen(
            path: "pilots/\(summary.head.id.id.text)", title: context.names.text(summary.head.title),
            sections: [
                .init("about", texts[.aboutRecord], about),
                .init(
                    "steps", texts[.funnelTitle], note: texts[.funnelNote], width: .half,
                    [charts.funnel("funnel", texts[.funnelTitle], pilot.funnel)]),
                .init(
                    "sex", texts[.bySexTitle], note: texts[.suppressionNote], width: .half,
                    [charts.bars("sex-bars", texts[.bySexTitle], pilot.bySex)]),
                .init("age", texts[.byAgeTitle], width: .half, [charts.bars("age-bars", texts[.byAgeTitle], pilot.byAgeBand)]),
                .init("discrepancies", texts[.discrepanciesTitle], width: .half, [discrepancies(pilot.discrepancies, context: context)]),
                .init("events", texts[.eventsTitle], note: texts[.eventsNote], [EventBlocks(context).table(pilot.events)]),
            ], picture: pilot.picture)
    }

    private static func discrepancies(_ entries: [DiscrepancyEntry], context: ScreenContext) -> Block {
        let texts = context.texts
        let names = context.names
        return .list(
            entries.map { entry in
                let route = context.route(entry.sending, entry.host)
                let persons = Phrase(texts(.discrepancyPersons, ["route": route]), "persons", context.figures.cell(entry.persons))
                var details: [String] = []
                if let missing = entry.missingFrom { details.append(texts(.discrepancyMissing, ["country": names.country(missing)])) }
                if let since = entry.since { details.append(texts(.discrepancySince, ["date": context.times.day(since)])) }
                let title = entry.pilotTitle.map(names.text) ?? texts[.pilotUnknown]
                return ListEntry(
                    "\(names.coded("discrepancy", entry.kind.rawValue)) — \(title)", link: context.links.record(entry.pilot),
                    figures: [persons],
                    details: details)
            }, empty: texts[.discrepanciesNone])
    }

    private static func table(_ pilots: [PilotSummary], context: ScreenContext) -> Block {
        let texts = context.texts
        guard !pilots.isEmpty else { return .list([], empty: texts[.pilotsNone]) }
        let rows = pilots.map { pilot in
            DataTable.Row(
                context.title(pilot.head),
                [
                    TableCell(context.route(pilot.sending, pilot.host)),
                    TableCell(context.names.coded("pilotPhase", pilot.phase.rawValue)),
                    TableCell(pilot.period.map(context.times.period) ?? texts[.notStated]), context.figures.cell(pilot.seats),
                    context.figures.cell(pilot.taken), FigureTables(context).late(pilot.discrepancies),
                ])
        }
        let columns: [TextKey] = [
            .columnPilot, .columnRoute, .axisPhase, .columnPeriod, .columnSeats, .columnTaken, .columnDiscrepancies,
        ]
        return .table(
            DataTable(caption: texts[.pilotsTitle], columns: columns.map { texts[$0] }, rows: rows),
            coverage: context.figures.coverage(of: pilots.flatMap { [$0.seats, $0.taken, $0.discrepancies] }))
    }
}
