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
        let time = texts(.coverageAsOf, ["countries": counted(coverage), "time": TimeWriter(texts).moment(coverage.asOf)])
        return naming(coverage.missing, after: time)
    }

    /// "3 of 4 countries; missing: Mali", beside figures whose time is said once for all.
    package func countries(_ coverage: Coverage) -> String { naming(coverage.missing, after: counted(coverage)) }

    private func counted(_ coverage: Coverage) -> String {
        texts(.coverageCount, coverage.expected.count, ["reported": texts.numbers.format(coverage.reported.count)])
    }

    private func naming(_ missing: [CountryCode], after text: String) -> String {
        missing.isEmpty ? text : texts(.coverageMissing, ["coverage": text, "countries": texts.list(missing.map(names.country))])
    }

    /// One line for all figures of a table or chart: the countries that are in any of them, of all that should be. Where a figure
    /// over several countries lacks some, its own cell says so.
    package func coverage(of figures: [Figure]) -> String? {
        guard let first = figures.first?.coverage else { return nil }
        let all = figures.map(\.coverage)
        let reported = Set(all.flatMap(\.reported))
        let expected = Set(all.flatMap(\.expected))
        let line = coverage(Coverage(reported: Array(reported), expected: Array(expected), asOf: first.asOf))
        let isUneven = Set(all.filter { $0.expected.count > 1 }.map(\.reported)).count > 1
        return isUneven ? "\(line). \(texts[.coverageVaries])" : line
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
