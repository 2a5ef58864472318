import Domain
package import View

/// Every transfer of a practice and how far it has come.
package enum TransferScreen {
    package static func make(
        _ transfers: [TransferEntry], matrix: FigureTable, picture: Picture, query: [(String, String)], context: ScreenContext
    ) -> Screen {
        let texts = context.texts
        return Screen(
            path: "transfers", query: query, title: texts[.pageTransfers], lead: texts[.transferLead],
            sections: [
                .init("filter", texts[.filterTitle], [FilterForms(context).transfers(query)]),
                .init("transfers", texts[.pageTransfers], width: .half, [entries(transfers, context: context)]),
                .init(
                    "matrix", texts[.transferMatrixTitle], width: .half,
                    [FigureCharts(context).matrix("transfer-matrix", texts[.transferMatrixTitle], matrix)]),
            ], picture: picture)
    }

    static func entries(_ transfers: [TransferEntry], context: ScreenContext) -> Block {
        let texts = context.texts
        let names = context.names
        return .list(
            transfers.map { transfer in
                let steps = transfer.steps.map { step in
                    let said = texts(
                        .stepPattern,
                        [
                            "step": names.coded("phase", step.phase.rawValue), "country": names.country(step.by),
                            "time": context.times.moment(step.receivedAt),
                        ])
                    return step.note.map { "\(said) — \(names.text($0))" } ?? said
                }
                let route = texts(
                    .transferRoute,
                    [
                        "practice": transfer.practiceTitle.map(names.text) ?? texts[.practiceUnknown],
                        "origin": names.country(transfer.origin), "receiving": names.country(transfer.receiving),
                        "phase": names.coded("phase", transfer.phase.rawValue),
                    ])
                let asked = transfer.requestedOn.map { [texts(.requestedOn, ["date": context.times.day($0)])] } ?? []
                let disputes = transfer.head.disagreements.map { disagreement in
                    let said = disagreement.statements.map { "\(names.country($0.country)): \($0.value)" }.joined(separator: " · ")
                    return texts(.disagreementPattern, ["field": names.field(disagreement.field), "statements": said])
                }
                return ListEntry(
                    route, link: context.links.record(transfer.practice),
                    details: asked + steps + disputes + context.sources(transfer.head.sources),
                    isDemonstration: transfer.head.demonstration, anchor: transfer.head.id.id.text)
            }, empty: texts[.transfersNone])
    }
}
