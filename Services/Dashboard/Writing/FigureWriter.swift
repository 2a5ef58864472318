package import Domain
package import View

/// Turns figures into what a reader sees. The one place where a state becomes words, so that nothing is ever shown as a zero by accident.
package struct FigureWriter: Sendable {
    package let texts: Texts
    package let names: CodeNames

    package init(_ texts: Texts, names: CodeNames) {
        self.texts = texts
        self.names = names
    }

    /// The number with its unit where the unit is short (percent, money); otherwise the number alone.
    package func text(_ figure: Figure) -> String {
        switch figure.value {
        case .value(let number): text(number, figure.unit)
        case .notReported: texts[.stateNotReported]
        case .notApplicable: texts[.stateNotApplicable]
        case .suppressed: texts[.stateSuppressed]
        }
    }

    package func text(_ number: DecimalNumber, _ unit: FigureUnit) -> String {
        switch unit {
        case .percent: texts.numbers.percent(decimal: number.text)
        case .money(let currency): texts.numbers.format(decimal: number.text) + "\u{00A0}" + currency.text
        default: texts.numbers.format(decimal: number.text)
        }
    }

    /// A short form for charts, where only a few letters fit.
    package func mark(_ figure: Figure) -> LabelledMark {
        switch figure.value {
        case .value(let number): LabelledMark(.value(number.approximate), text(figure))
        case .notReported: LabelledMark(.notReported, texts[.markNotReported])
        case .notApplicable: LabelledMark(.notApplicable, texts[.markNotApplicable])
        case .suppressed: LabelledMark(.suppressed, texts[.markSuppressed])
        }
    }

    package func cell(_ figure: Figure, link: String? = nil, kind: String? = nil) -> TableCell {
        TableCell(
            text(figure) + shortfall(figure.coverage), value: figure.value.number?.text ?? figure.value.state, figure: figure.id.rawValue,
            link: link, kind: kind ?? stateKind(figure.value), isDemonstration: figure.demonstration)
    }

    /// "3 of 4 countries, as of …; missing: Mali"
    package func coverage(_ coverage: Coverage) -> String {
        let counted = texts(
            .coverageCount, coverage.expected.count, ["reported": texts.numbers.format(coverage.reported.count)])
        let time = texts(.coverageAsOf, ["countries": counted, "time": TimeWriter(texts).moment(coverage.asOf)])
        guard !coverage.missing.isEmpty else { return time }
        return time + texts(.coverageMissing, ["countries": texts.list(coverage.missing.map(names.country))])
    }

    /// One line for figures that share their coverage; else the weakest coverage is named and each weaker cell carries its own mark.
    package func coverage(of figures: [Figure]) -> String? {
        let distinct = Set(figures.map(\.coverage))
        guard let first = distinct.first else { return nil }
        if distinct.count == 1 { return coverage(first) }
        let fullest = distinct.max { $0.reported.count < $1.reported.count } ?? first
        return coverage(fullest) + " " + texts[.coverageVaries]
    }

    /// ` (3/4)` behind a figure that not all countries are in; empty otherwise.
    private func shortfall(_ coverage: Coverage) -> String {
        guard !coverage.isComplete, coverage.expected.count > 1 else { return "" }
        let reported = coverage.expected.count(where: coverage.reported.contains)
        return " (\(texts.numbers.format(reported))/\(texts.numbers.format(coverage.expected.count)))"
    }

    private func stateKind(_ value: FigureValue) -> String? {
        switch value {
        case .value: "number"
        case .notReported: "not-reported"
        case .notApplicable: "not-applicable"
        case .suppressed: "suppressed"
        }
    }
}
