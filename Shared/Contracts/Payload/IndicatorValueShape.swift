import Domain

extension IndicatorValue {
    static let shape = Codec<IndicatorValue>.choice([
        .init(name: "value", codec: number) { if case .number = $0 { true } else { false } },
        .init(name: "numerator", codec: percentage) { if case .percentage = $0 { true } else { false } },
        .init(name: "text", codec: text) { if case .text = $0 { true } else { false } },
    ]).named("IndicatorValue")

    private static let number = Codec<DecimalNumber>.object({ $0 }, required("value", { $0 }, DecimalNumber.shape))
        .map(IndicatorValue.number) { if case .number(let number) = $0 { number } else { nil } }

    private static let percentage = Percentage.shape
        .map(IndicatorValue.percentage) { if case .percentage(let percentage) = $0 { percentage } else { nil } }

    private static let text = Codec<LanguageMap>.object({ $0 }, required("text", { $0 }, LanguageMap.shape))
        .map(IndicatorValue.text) { if case .text(let text) = $0 { text } else { nil } }
}
