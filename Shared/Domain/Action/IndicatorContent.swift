/// The complete state of an indicator of an action.
package struct IndicatorContent: RuledContent, Codable, Hashable, Sendable {
    package let title: LanguageMap
    package let measure: IndicatorMeasure
    /// Higher is better.
    package let ascending: Bool
    package let accumulation: Accumulation
    /// Values of different actions and countries may be added. Never for percentages, nominal, ordinal and qualitative measures.
    package let summable: Bool
    /// What is counted, such as "persons".
    package let unit: LanguageMap?
    /// Makes the same indicator recognisable across countries.
    package let reference: IndicatorReference?
    package let baseline: Baseline?
    package let targets: [IndicatorTarget]
    /// Names of the dimensions by which values are broken down.
    package let disaggregatedBy: [DimensionName]

    /// - Throws: the first rule that these parts break together: a content that exists keeps its rules.
    package init(
        title: LanguageMap, measure: IndicatorMeasure, ascending: Bool, accumulation: Accumulation, summable: Bool, unit: LanguageMap?,
        reference: IndicatorReference?, baseline: Baseline?, targets: [IndicatorTarget], disaggregatedBy: [DimensionName]
    ) throws(FaultCode) {
        self.init(
            unchecked: title, measure: measure, ascending: ascending, accumulation: accumulation, summable: summable, unit: unit,
            reference: reference, baseline: baseline, targets: targets, disaggregatedBy: disaggregatedBy)
        try check()
    }

    /// What was read of a request, to be looked at for all its faults at once; never leaves the module unchecked.
    init(
        unchecked title: LanguageMap, measure: IndicatorMeasure, ascending: Bool, accumulation: Accumulation, summable: Bool,
        unit: LanguageMap?, reference: IndicatorReference?, baseline: Baseline?, targets: [IndicatorTarget],
        disaggregatedBy: [DimensionName]
    ) {
        self.title = title
        self.measure = measure
        self.ascending = ascending
        self.accumulation = accumulation
        self.summable = summable
        self.unit = unit
        self.reference = reference
        self.baseline = baseline
        self.targets = targets
        self.disaggregatedBy = disaggregatedBy
    }
}

/// IATI IndicatorMeasure.
package enum IndicatorMeasure: String, Codable, CaseIterable, Sendable {
    case unit = "1"
    case percentage = "2"
    case nominal = "3"
    case ordinal = "4"
    case qualitative = "5"
}

/// Whether each value stands for its period alone or for everything up to its end.
package enum Accumulation: String, Codable, CaseIterable, Sendable {
    case periodic
    case cumulative
}

/// An entry of an indicator list: IATI IndicatorVocabulary and the code in it (9 = SDG indicators, 99 = own).
package struct IndicatorReference: Codable, Hashable, Sendable {
    package let vocabulary: String
    package let code: String

    package init(vocabulary: String, code: String) {
        self.vocabulary = vocabulary
        self.code = code
    }
}
