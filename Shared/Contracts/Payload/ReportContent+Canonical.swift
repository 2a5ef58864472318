import Domain

/// Reports are nearly all that travels: their canonical bytes are read straight into their values. What each part is called
/// and what it may hold is said by its `shape`; here it stands a second time for speed only.
extension ReportContent {
    static func readCanonical(_ reader: inout JSONReader) throws(Deviation) -> ReportContent {
        try reader.demand("{")
        var isFirst = true
        var reached: [MilestoneReached] = []
        if reader.takeField(#""milestonesReached":["#, &isFirst) {
            reached = try reader.elements(most: 200, MilestoneReached.readCanonical)
        }
        var values: [ReportedIndicatorValue] = []
        if reader.takeField(#""indicatorValues":["#, &isFirst) {
            values = try reader.elements(most: 200, ReportedIndicatorValue.readCanonical)
        }
        let spent = reader.takeField(#""spent":{"amount":""#, &isFirst) ? try reader.canonicalMoney() : nil
        let narrative = reader.takeField(#""narrative":{"#, &isFirst) ? try reader.canonicalLanguageMap() : nil
        let evidence = reader.takeField(#""evidence":"#, &isFirst) ? try reader.general(evidenceShape) : []
        try reader.demand("}")
        do throws(FaultCode) {
            return try ReportContent(
                milestonesReached: reached, indicatorValues: values, spent: spent, narrative: narrative, evidence: evidence)
        } catch { throw Deviation() }
    }

    private static let evidenceShape = Codec<[DocumentLink]>.list(DocumentLink.shape, most: 200)
}

extension MilestoneReached {
    fileprivate static func readCanonical(_ reader: inout JSONReader) throws(Deviation) -> MilestoneReached {
        try reader.demand(#"{"milestoneID":""#)
        let text = String(decoding: try reader.untilQuote(), as: UTF8.self)
        try reader.demand(#","on":""#)
        let on = try reader.canonicalDate()
        try reader.demand("}")
        do throws(FaultCode) { return MilestoneReached(milestoneID: try MilestoneID(text), on: on) } catch { throw Deviation() }
    }
}

extension ReportedIndicatorValue {
    fileprivate static func readCanonical(_ reader: inout JSONReader) throws(Deviation) -> ReportedIndicatorValue {
        try reader.demand(#"{"indicatorID":"indicator:"#)
        let indicator = try reader.canonicalID(.indicator)
        try reader.demand(#","value":{"#)
        let value = try IndicatorValue.readCanonical(&reader)
        let cells =
            reader.takeExactly(#","disaggregation":["#)
            ? try reader.elements(most: 500, DisaggregatedValue.readCanonical) : []
        try reader.demand("}")
        return ReportedIndicatorValue(indicatorID: indicator, value: value, disaggregation: cells)
    }
}

extension DisaggregatedValue {
    fileprivate static func readCanonical(_ reader: inout JSONReader) throws(Deviation) -> DisaggregatedValue {
        try reader.demand(#"{"dimensions":["#)
        let dimensions = try reader.elements(most: 4, Dimension.readCanonical)
        try reader.demand(#","value":{"#)
        let value = try IndicatorValue.readCanonical(&reader)
        try reader.demand("}")
        return DisaggregatedValue(dimensions: dimensions, value: value)
    }
}

extension Dimension {
    fileprivate static func readCanonical(_ reader: inout JSONReader) throws(Deviation) -> Dimension {
        try reader.demand(#"{"name":""#)
        let name: DimensionName
        if reader.takeExactly("sex\"") {
            name = .sex
        } else if reader.takeExactly("ageBand\"") {
            name = .ageBand
        } else if reader.takeExactly("region\"") {
            name = .region
        } else {
            try reader.demand("nationality\"")
            name = .nationality
        }
        try reader.demand(#","value":""#)
        let value = try reader.canonicalText(longest: 40)
        try reader.demand("}")
        return Dimension(name: name, value: value)
    }
}

extension IndicatorValue {
    /// Behind `{`.
    fileprivate static func readCanonical(_ reader: inout JSONReader) throws(Deviation) -> IndicatorValue {
        if reader.takeExactly(#""value":""#) {
            let number = try reader.canonicalDecimal()
            try reader.demand("}")
            return .number(number)
        }
        if reader.takeExactly(#""numerator":""#) { return .percentage(try reader.canonicalPercentage()) }
        try reader.demand(#""text":{"#)
        let text = try reader.canonicalLanguageMap()
        try reader.demand("}")
        return .text(text)
    }
}
