import Domain

extension IndicatorContent {
    static let shape = Codec<IndicatorContent>.object(
        IndicatorContent.init,
        required("title", { $0.title }, LanguageMap.shape),
        required("measure", { $0.measure }, .code),
        required("ascending", { $0.ascending }, .boolean),
        required("accumulation", { $0.accumulation }, .code),
        required("summable", { $0.summable }, .boolean),
        optional("unit", { $0.unit }, LanguageMap.shape),
        optional("reference", { $0.reference }, IndicatorReference.shape),
        optional("baseline", { $0.baseline }, Baseline.shape),
        defaulted("targets", { $0.targets }, .list(IndicatorTarget.shape, most: 100), usual: []),
        defaulted("disaggregatedBy", { $0.disaggregatedBy }, .list(.code, most: 4), usual: [])
    ).named("IndicatorContent")
}

extension IndicatorReference {
    static let shape = Codec<IndicatorReference>.object(
        IndicatorReference.init,
        required("vocabulary", { $0.vocabulary }, .text(longest: 10)),
        required("code", { $0.code }, .text(longest: 60))
    ).named("IndicatorReference")
}

extension Baseline {
    static let shape = Codec<Baseline>.object(
        Baseline.init,
        required("year", { $0.year }, .integer(1...9_999)),
        optional("value", { $0.value }, IndicatorValue.shape)
    ).named("Baseline")
}

extension IndicatorTarget {
    static let shape = Codec<IndicatorTarget>.object(
        IndicatorTarget.init,
        required("period", { $0.period }, Period.shape),
        required("value", { $0.value }, IndicatorValue.shape)
    ).named("IndicatorTarget")
}

extension DisaggregatedValue {
    static let shape = Codec<DisaggregatedValue>.object(
        DisaggregatedValue.init,
        required("dimensions", { $0.dimensions }, .list(Dimension.shape, least: 1, most: 4)),
        required("value", { $0.value }, IndicatorValue.shape)
    ).named("DisaggregatedValue")
}

extension Dimension {
    static let shape = Codec<Dimension>.object(
        Dimension.init,
        required("name", { $0.name }, .code),
        required("value", { $0.value }, .text(longest: 40))
    ).named("Dimension")
}
