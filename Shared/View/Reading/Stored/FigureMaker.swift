import Domain

/// Makes figures of counts and sums, with their coverage. Pure.
struct FigureMaker: Sendable {
    let asOf: Instant
    /// The countries that take part.
    let expected: [CountryCode]

    /// A count of what was heard of: zero is a value only where somebody reported.
    func count(
        _ name: String, _ number: Int, _ unit: FigureUnit, heard: [CountryCode], _ dimensions: [FigureDimension] = [],
        demonstration: Bool, drillDown: DrillDown? = nil
    ) -> Figure {
        figure(name, DecimalNumber(number), unit, heard: heard, dimensions, demonstration: demonstration, drillDown: drillDown)
    }

    /// A number, or not reported while nobody in its scope was heard.
    func figure(
        _ name: String, _ number: DecimalNumber?, _ unit: FigureUnit, heard: [CountryCode], _ dimensions: [FigureDimension] = [],
        demonstration: Bool, drillDown: DrillDown? = nil
    ) -> Figure {
        let scope = self.scope(dimensions)
        let reported = heard.filter(scope.contains)
        let value = number.flatMap { reported.isEmpty ? nil : FigureValue.value($0) } ?? .notReported
        return make(name, value, unit, reported: reported, scope: scope, dimensions, demonstration, drillDown)
    }

    func notApplicable(
        _ name: String, _ unit: FigureUnit, heard: [CountryCode], _ dimensions: [FigureDimension] = [], demonstration: Bool = false
    ) -> Figure {
        let scope = self.scope(dimensions)
        return make(name, .notApplicable, unit, reported: heard.filter(scope.contains), scope: scope, dimensions, demonstration, nil)
    }

    /// The same cell with another value, for suppression.
    func replacing(_ figure: Figure, by value: FigureValue) -> Figure {
        Figure(
            id: figure.id, value: value, unit: figure.unit, coverage: figure.coverage, demonstration: figure.demonstration,
            dimensions: figure.dimensions, drillDown: figure.drillDown)
    }

    /// `part` of `whole` in percent with two decimals; not applicable of nothing.
    static func percent(_ part: DecimalNumber, of whole: DecimalNumber) -> DecimalNumber? {
        guard whole > .zero else { return nil }
        return quotient(part, whole, times: 100, decimals: 2)
    }

    /// `numerator * factor / denominator`, half away from zero at the last of the decimals.
    static func quotient(_ numerator: DecimalNumber, _ denominator: DecimalNumber, times factor: Int128 = 1, decimals: Int)
        -> DecimalNumber?
    {
        let (top, overflow) = numerator.coefficient.multipliedReportingOverflow(
            by: DecimalNumber.power(denominator.scale + decimals) * factor * 2)
        let (bottom, other) = denominator.coefficient.multipliedReportingOverflow(by: DecimalNumber.power(numerator.scale))
        guard !overflow, !other, bottom != 0 else { return nil }
        let doubled = top / bottom
        return try? DecimalNumber(coefficient: (doubled + (doubled < 0 ? -1 : 1)) / 2, scale: decimals)
    }

    private func scope(_ dimensions: [FigureDimension]) -> [CountryCode] {
        guard let country = dimensions.first(where: { $0.axis == .country }), let code = try? CountryCode(country.value) else {
            return expected
        }
        return [code]
    }

    private func make(
        _ name: String, _ value: FigureValue, _ unit: FigureUnit, reported: [CountryCode], scope: [CountryCode],
        _ dimensions: [FigureDimension], _ demonstration: Bool, _ drillDown: DrillDown?
    ) -> Figure {
        Figure(
            id: FigureID(name, dimensions), value: value, unit: unit,
            coverage: Coverage(reported: reported, expected: scope, asOf: asOf), demonstration: demonstration, dimensions: dimensions,
            drillDown: drillDown)
    }
}
