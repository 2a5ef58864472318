import Domain
import View

/// The parts of one action's page.
struct ActionBlocks {
    let context: ScreenContext

    init(_ context: ScreenContext) { self.context = context }

    private var texts: Texts { context.texts }
    private var names: CodeNames { context.names }

    func about(_ action: ActionDetail) -> [Block] {
        let summary = action.summary
        let plan = summary.plan.map { TableCell(summary.planTitle.map(names.text) ?? texts[.planUnknown], link: context.links.record($0)) }
        var facts = [
            Fact(texts[.columnParties], RecordBlocks(context).parties(summary.head)),
            Fact(texts[.confirmedBy], summary.head.stated.isEmpty ? texts[.notStated] : texts.list(summary.head.stated.map(names.country))),
            Fact(texts[.columnPlan], plan ?? TableCell(texts[.notStated])),
            Fact(texts[.columnArea], summary.area.map(names.area) ?? texts[.notStated]),
            Fact(texts[.columnStatus], summary.status.map { names.coded("status", $0.rawValue) } ?? texts[.notStated]),
            Fact(texts[.columnPlanned], context.span(summary.plannedStart, summary.plannedEnd)),
            Fact(texts[.columnActualDates], context.span(summary.actualStart, summary.actualEnd)),
            Fact(texts[.columnProgress], context.figures.cell(summary.progress)),
            Fact(texts[.columnBudget], context.money(summary.budget)),
            Fact(texts[.columnLate], TableCell(texts[summary.late ? .lateYes : .lateNo], kind: summary.late ? "late" : nil)),
        ]
        facts += action.organisations.map { Fact(role($0), names.text($0.name)) }
        facts += action.tags.map { Fact(names.coded("vocabulary", $0.vocabulary.rawValue), names.tag($0)) }
        return [.facts(facts)] + RecordBlocks(context).disagreements(summary.head)
            + [.sources(context.sources(summary.head.sources) + action.documents.map(document))]
    }

    func milestones(_ action: ActionDetail) -> Block {
        let rows = action.milestones.map { milestone in
            DataTable.Row(
                TableCell(names.text(milestone.title)),
                [
                    TableCell(texts.numbers.format(milestone.weight), kind: "number"), TableCell(context.day(milestone.due)),
                    TableCell(
                        milestone.reachedOn.map(context.times.day) ?? texts[milestone.late ? .lateYes : .notYet],
                        kind: milestone.late ? "late" : nil),
                ])
        }
        guard !rows.isEmpty else { return .list([], empty: texts[.milestonesNone]) }
        let columns = [texts[.columnMilestone], texts[.columnWeight], texts[.columnDue], texts[.columnReached]]
        return .table(DataTable(caption: texts[.milestonesTitle], columns: columns, rows: rows), coverage: nil)
    }

    func reports(_ reports: [ReportEntry]) -> Block {
        .list(
            reports.map { report in
                var details = [
                    texts(
                        .reportLine,
                        [
                            "country": names.country(report.country), "approved": context.times.moment(report.approvedOn),
                            "received": context.times.moment(report.receivedAt),
                        ]),
                    texts(report.onTime ? .reportOnTime : .reportLate, ["due": context.times.day(report.due)]),
                ]
                if let reason = report.correctionReason { details.append(texts(.correctionPattern, ["reason": names.text(reason)])) }
                if !report.current { details.append(texts[.reportReplaced]) }
                if let spent = report.spent { details.append(texts(.reportSpent, ["amount": context.money(spent)])) }
                if let narrative = report.narrative { details.append(names.text(narrative)) }
                details += report.evidence.map(document) + context.sources(report.sources).map { texts(.sourcePattern, ["source": $0]) }
                return ListEntry(
                    texts(.reportTitle, ["period": names.reportingPeriod(report.period)]), details: details,
                    isDemonstration: report.demonstration, anchor: "report-\(report.id.id.text)")
            }, empty: texts[.reportsNone])
    }

    func places(_ places: [Place]) -> [Block] {
        guard !places.isEmpty else { return [.list([], empty: texts[.placesNone])] }
        let entries = places.map { place in
            let name = place.name.map(names.text)
            let region = place.region.map(names.region)
            // A place that is the whole region is named once.
            return ListEntry(
                [name, region == name ? nil : region, names.country(place.country)].compactMap { $0 }.joined(separator: " · "))
        }
        return [.list(entries, empty: "")] + PlaceMap(context).blocks(places)
    }

    private func role(_ organisation: ParticipatingOrganisation) -> String {
        organisation.role.map { names.coded("role", $0.rawValue) } ?? organisation.statedRole.map(names.text) ?? texts[.roleUnknown]
    }

    private func document(_ link: DocumentLink) -> String {
        [names.text(link.title), link.date.map(context.times.partial), link.url].compactMap { $0 }.joined(separator: ", ")
    }
}
