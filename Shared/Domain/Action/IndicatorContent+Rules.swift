extension IndicatorContent {
    init(_ body: InputObject) {
        self.init(
            unchecked: body.requiredLanguageMap("title"), measure: body.requiredChoice("measure", or: .unit),
            ascending: body.flag("ascending") ?? true, accumulation: body.requiredChoice("accumulation", or: .periodic),
            summable: body.flag("summable") ?? false, unit: body.languageMap("unit"),
            reference: body.object("reference") {
                IndicatorReference(vocabulary: $0.requiredString("vocabulary"), code: $0.requiredString("code"))
            },
            baseline: body.object("baseline") { Baseline(year: $0.integer("year"), value: $0.indicatorValue("value")) },
            targets: body.list("targets") { element in
                element.object { field -> IndicatorTarget? in
                    if field.value("period") == nil { field.fault("period", .fieldMissing) }
                    // Both are read whatever the other says: what is not read counts as unknown.
                    let (period, value) = (field.period("period"), field.requiredIndicatorValue("value"))
                    guard let period, let value else { return nil }
                    return IndicatorTarget(period: period, value: value)
                }
            }, disaggregatedBy: body.list("disaggregatedBy") { $0.choice() })
    }

    func faults(at pointer: String, in context: DecisionContext?) -> [Fault] {
        var faults: [Fault] = []
        if summable, measure != .unit { faults.append(Fault(pointer + "/summable", .measureNotSummable)) }
        if context != nil, let reference, !CodeLists.indicatorVocabularies.contains(reference.vocabulary) {
            faults.append(Fault(pointer + "/reference/vocabulary", .codeUnknown))
        }
        if let baseline {
            if !(1900...2200).contains(baseline.year) { faults.append(Fault(pointer + "/baseline/year", .yearOutOfRange)) }
            if let value = baseline.value, !value.fits(measure) {
                faults.append(Fault(pointer + "/baseline/value", .valueDoesNotFitMeasure))
            }
        }
        for (index, target) in targets.enumerated() {
            if !target.value.fits(measure) { faults.append(Fault(pointer + "/targets/\(index)/value", .valueDoesNotFitMeasure)) }
            if targets[..<index].contains(where: { $0.period == target.period }) {
                faults.append(Fault(pointer + "/targets/\(index)/period", .targetRepeated))
            }
        }
        if Set(disaggregatedBy).count < disaggregatedBy.count { faults.append(Fault(pointer + "/disaggregatedBy", .dimensionRepeated)) }
        return faults
    }

    func texts(at pointer: String) -> [(pointer: String, map: LanguageMap?)] { [(pointer + "/title", title), (pointer + "/unit", unit)] }
}

extension IndicatorValue {
    func fits(_ measure: IndicatorMeasure) -> Bool {
        switch (self, measure) {
        case (.number, .unit), (.number, .nominal), (.number, .ordinal), (.percentage, .percentage), (.text, .qualitative): true
        default: false
        }
    }
}

extension InputObject {
    func indicatorValue(_ name: String) -> IndicatorValue? {
        guard let value = value(name) else { return nil }
        return InputElement(value: value, pointer: pointer(to: name), faults: faults).object { $0.indicatorValueFields() }
    }

    /// Exactly one of `value`, `numerator` with `denominator`, `text`.
    func indicatorValueFields() -> IndicatorValue? {
        let number: DecimalNumber? = optional("value")
        let text = languageMap("text")
        let isShare = value("numerator") != nil || value("denominator") != nil
        let forms = [value("value") != nil, value("text") != nil, isShare].filter { $0 }
        guard forms.count == 1 else {
            faults.add(pointer, .oneValueExpected)
            return nil
        }
        guard isShare else { return number.map(IndicatorValue.number) ?? text.map(IndicatorValue.text) }
        let numerator: DecimalNumber = required("numerator")
        let denominator: DecimalNumber = required("denominator")
        do {
            return .percentage(try Percentage(numerator: numerator, denominator: denominator))
        } catch {
            fault("denominator", error)
            return nil
        }
    }
}
