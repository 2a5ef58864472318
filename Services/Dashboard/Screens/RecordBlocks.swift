import Domain
import View

/// What several pages say about records: disagreements, plans, actions, practices.
struct RecordBlocks {
    let context: ScreenContext
    private let tables: FigureTables

    init(_ context: ScreenContext) {
        self.context = context
        tables = FigureTables(context)
    }

    private var texts: Texts { context.texts }
    private var names: CodeNames { context.names }

    /// Both statements, side by side; neither is chosen.
    func disagreements(_ head: RecordHead) -> [Block] {
        head.disagreements.map { disagreement in
            let statements = disagreement.statements.map { "\(names.country($0.country)): \(value($0.value))" }.joined(separator: " · ")
            return .notice(
                Notice("disagreement", texts(.disagreementPattern, ["field": names.field(disagreement.field), "statements": statements])))
        }
            + head.divergences.map { divergence in
                .notice(Notice("disagreement", divergenceText(divergence)))
            }
    }

    /// A date in the reader's words: its digits would change places between Arabic letters. Anything else as it was stated.
    private func value(_ text: String) -> String {
        (try? PartialDate(text)).map(context.times.partial) ?? text
    }

    /// Two documents disagree: what the other one states, in its own words, with its place.
    private func divergenceText(_ divergence: Divergence) -> String {
        let source = context.sources([divergence.source]).joined()
        return texts(
            .divergencePattern,
            ["field": names.field(divergence.field), "statement": names.text(divergence.statement), "source": source])
    }

    func plans(_ plans: [PlanSummary]) -> Block {
        guard !plans.isEmpty else { return .list([], empty: texts[.plansNone]) }
        let rows = plans.map { plan in
            DataTable.Row(
                context.title(plan.head),
                [
                    TableCell(parties(plan.head)), TableCell(plan.period.map(context.times.period) ?? texts[.notStated]),
                    TableCell(context.day(plan.adoptedOn)), tables.linked(plan.actions), tables.late(plan.lateActions),
                    context.figures.cell(plan.progress),
                ])
        }
        let columns: [TextKey] = [
            .columnPlan, .columnParties, .columnPeriod, .columnAdopted, .columnActions, .columnLateActions, .columnProgress,
        ]
        return .table(
            DataTable(caption: texts[.pagePlans], columns: columns.map { texts[$0] }, rows: rows),
            coverage: context.figures.coverage(of: plans.flatMap { [$0.actions, $0.lateActions, $0.progress] }))
    }

    func actions(_ actions: [ActionSummary], caption: String) -> Block {
        guard !actions.isEmpty else { return .list([], empty: texts[.actionsNone]) }
        let rows = actions.map { action in
            DataTable.Row(
                context.title(action.head),
                [
                    TableCell(parties(action.head)), TableCell(action.area.map(names.area) ?? texts[.notStated]),
                    TableCell(action.status.map { names.coded("status", $0.rawValue) } ?? texts[.notStated]),
                    TableCell(context.span(action.plannedStart, action.plannedEnd)), context.figures.cell(action.progress),
                    TableCell(action.late ? texts[.lateYes] : texts[.lateNo], kind: action.late ? "late" : nil),
                ])
        }
        let columns: [TextKey] = [
            .columnAction, .columnParties, .columnArea, .columnStatus, .columnPlanned, .columnProgress, .columnLate,
        ]
        return .table(
            DataTable(caption: caption, columns: columns.map { texts[$0] }, rows: rows),
            coverage: context.figures.coverage(of: actions.map(\.progress)))
    }

    func practices(_ practices: [PracticeSummary]) -> Block {
        .list(
            practices.map { practice in
                let origin = Phrase(
                    texts(.practiceOrigin, ["country": names.country(practice.origin)]), "transfers", tables.linked(practice.transfers))
                var details: [String] = []
                if let summary = practice.summary { details.append(ShortName.fit(names.text(summary), 240)) }
                if practice.withdrawn { details.append(texts[.practiceWithdrawn]) }
                return ListEntry(
                    names.text(practice.head.title), link: context.links.record(practice.head.id), figures: [origin], details: details,
                    isDemonstration: practice.head.demonstration)
            }, empty: texts[.practicesNone])
    }

    func parties(_ head: RecordHead) -> String {
        texts.list((head.parties.isEmpty ? head.stated : head.parties).map(names.country))
    }
}
