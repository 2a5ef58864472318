import Domain
import View

extension PracticeSummary: TableEntry {
    static let columns = TableTexts.headColumns + ["origin", "summary", "area", "tags", "withdrawn", "transfers", "transfersState"]

    func cells(_ texts: TableTexts) -> [String] {
        texts.head(head)
            + [
                origin.text, texts.text(summary), area?.rawValue ?? "",
                tags.map { "\($0.vocabulary.rawValue)=\($0.code)" }.joined(separator: " "),
                texts.flag(withdrawn),
            ] + texts.figure(transfers)
    }
}

extension TransferEntry: TableEntry {
    static let columns = TableTexts.headColumns + ["practice", "practiceTitle", "origin", "receiving", "phase", "requestedOn"]

    func cells(_ texts: TableTexts) -> [String] {
        texts.head(head)
            + [practice.text, texts.text(practiceTitle), origin.text, receiving.text, phase.rawValue, requestedOn?.text ?? ""]
    }
}

extension PilotSummary: TableEntry {
    static let columns =
        TableTexts.headColumns + ["sending", "host", "phase", "category", "sector", "start", "end"]
        + ["seats", "taken", "discrepancies"].flatMap { [$0, $0 + "State"] }

    func cells(_ texts: TableTexts) -> [String] {
        texts.head(head)
            + [
                sending.text, host.text, phase.rawValue, category.rawValue, texts.text(sector), period?.start.text ?? "",
                period?.end.text ?? "",
            ] + [seats, taken, discrepancies].flatMap(texts.figure)
    }
}

extension DiscrepancyEntry: TableEntry {
    static let columns = ["kind", "pilot", "pilotTitle", "sending", "host", "persons", "personsState", "missingFrom", "since"]

    func cells(_ texts: TableTexts) -> [String] {
        [kind.rawValue, pilot.text, texts.text(pilotTitle), sending?.text ?? "", host?.text ?? ""] + texts.figure(persons)
            + [missingFrom?.text ?? "", since?.text ?? ""]
    }
}
