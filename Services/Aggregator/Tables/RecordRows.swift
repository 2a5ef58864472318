import Domain
import View

extension AgreementEntry: TableEntry {
    static let columns = TableTexts.headColumns + ["level", "signedOn", "areas"]

    func cells(_ texts: TableTexts) -> [String] {
        texts.head(head) + [level.rawValue, signedOn?.text ?? "", areas.map(\.rawValue).joined(separator: " ")]
    }
}

extension PlanSummary: TableEntry {
    static let columns =
        TableTexts.headColumns
        + [
            "lead", "start", "end", "adoptedOn", "areas", "actions", "actionsState", "lateActions", "lateActionsState", "progress",
            "progressState",
        ]

    func cells(_ texts: TableTexts) -> [String] {
        texts.head(head)
            + [
                lead?.text ?? "", period?.start.text ?? "", period?.end.text ?? "", adoptedOn?.text ?? "",
                areas.map(\.rawValue).joined(separator: " "),
            ] + texts.figure(actions) + texts.figure(lateActions) + texts.figure(progress)
    }
}

extension ActionSummary: TableEntry {
    static let columns =
        TableTexts.headColumns
        + [
            "plan", "planTitle", "area", "status", "plannedStart", "plannedEnd", "actualStart", "actualEnd", "progress", "progressState",
            "budget", "currency", "late",
        ]

    func cells(_ texts: TableTexts) -> [String] {
        texts.head(head)
            + [
                plan?.text ?? "", texts.text(planTitle), area?.rawValue ?? "", status?.rawValue ?? "", plannedStart?.text ?? "",
                plannedEnd?.text ?? "", actualStart?.text ?? "", actualEnd?.text ?? "",
            ] + texts.figure(progress) + [budget?.amount.text ?? "", budget?.currency.text ?? "", texts.flag(late)]
    }
}

extension IndicatorSummary: TableEntry {
    static let columns =
        TableTexts.headColumns + ["action", "measure", "ascending", "accumulation", "summable"]
        + ["baseline", "target", "actual", "achievement"].flatMap { [$0, $0 + "State"] } + ["unit"]

    func cells(_ texts: TableTexts) -> [String] {
        texts.head(head)
            + [action.text, measure.rawValue, texts.flag(ascending), accumulation.rawValue, texts.flag(summable)]
            + [baseline, target, actual, achievement].flatMap(texts.figure) + [target.unit.name(texts)]
    }
}

extension CountryEntry: TableEntry {
    static let columns = ["code", "name", "currency", "smallestPublishableCell"]

    func cells(_ texts: TableTexts) -> [String] { [code.text, texts.text(name), currency.text, String(smallestPublishableCell)] }
}
