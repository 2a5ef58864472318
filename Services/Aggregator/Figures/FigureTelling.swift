import Contracts
import Domain
import View

/// Which figures have to be told again. Pure.
struct FigureTelling: Sendable {
    /// Figures whose statement is another than the one last told, each with the bytes to compare next time.
    let changed: [(change: FigureChanged, statement: [UInt8])]

    /// - Parameter told: the statement last told of each figure.
    init(_ figures: [Figure], told: [String: [UInt8]]) throws(ContractError) {
        var changed: [(FigureChanged, [UInt8])] = []
        for figure in figures {
            let statement = try Self.statement(of: figure)
            if told[figure.id.rawValue] != statement { changed.append((FigureChanged(figure), statement)) }
        }
        self.changed = changed
    }

    /// What a figure says, without the time: the same value at a later time is no change.
    private static func statement(of figure: Figure) throws(ContractError) -> [UInt8] {
        let coverage = FigureCoverage(
            reported: figure.coverage.reported, expected: figure.coverage.expected, asOf: Instant(microseconds: 0))
        return try RegionalCodec.encode(FigureChanged(figure, coverage: coverage))
    }
}

extension FigureChanged {
    init(_ figure: Figure) {
        self.init(
            figure,
            coverage: FigureCoverage(
                reported: figure.coverage.reported, expected: figure.coverage.expected, asOf: figure.coverage.asOf))
    }

    init(_ figure: Figure, coverage: FigureCoverage) {
        self.init(
            figureID: figure.id.rawValue, dimensions: figure.dimensions.map { FigureCell(axis: $0.axis.rawValue, value: $0.value) },
            value: PublishedFigureValue(figure.value), unit: PublishedFigureUnit(figure.unit), coverage: coverage,
            demonstration: figure.demonstration)
    }
}

extension PublishedFigureValue {
    init(_ value: FigureValue) {
        self =
            switch value {
            case .value(let number): .value(number)
            case .notReported: .notReported
            case .notApplicable: .notApplicable
            case .suppressed: .suppressed
            }
    }
}

extension PublishedFigureUnit {
    init(_ unit: FigureUnit) {
        switch unit {
        case .money(let currency): self.init(code: unit.code, currency: currency)
        case .indicator(let text): self.init(code: unit.code, text: text)
        default: self.init(code: unit.code)
        }
    }
}
