import Domain
import View

extension Figure: TableEntry {
    static let columns = ["figure", "dimensions", "value", "state", "unit", "reported", "expected", "asOf", "demonstration"]

    func cells(_ texts: TableTexts) -> [String] {
        [id.figure, dimensions.map { "\($0.axis.rawValue)=\($0.value)" }.joined(separator: " ")]
            + texts.figure(self)
            + [
                unit.name(texts), texts.codes(coverage.reported), texts.codes(coverage.expected), coverage.asOf.text,
                texts.flag(demonstration),
            ]
    }
}

extension FigurePair: TableEntry {
    static let columns = ["figure", "before", "beforeState", "after", "afterState", "difference", "unit", "demonstration"]

    func cells(_ texts: TableTexts) -> [String] {
        [after.id.rawValue] + texts.figure(before) + texts.figure(after)
            + [difference?.text ?? "", after.unit.name(texts), texts.flag(before.demonstration || after.demonstration)]
    }
}

extension ReportingLine: TableEntry {
    static let columns =
        ["country", "period", "due"]
        + ["expected", "received", "onTime", "late", "missing", "completeness", "timeliness"].flatMap { [$0, $0 + "State"] }

    func cells(_ texts: TableTexts) -> [String] {
        [country.text, period.text, due.text]
            + [expected, received, onTime, late, missing, completeness, timeliness].flatMap(texts.figure)
    }
}

extension FigureUnit {
    /// The code, the currency, or the indicator's own unit.
    func name(_ texts: TableTexts) -> String {
        switch self {
        case .money(let currency): currency.text
        case .indicator(let unit): texts.text(unit)
        default: code
        }
    }
}
