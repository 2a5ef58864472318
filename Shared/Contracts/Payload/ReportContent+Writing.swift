import Domain

/// The canonical bytes of reports, written as directly as they are read; `false` leaves the value to its `shape`.
extension ReportContent {
    func writeCanonical(_ writer: inout JSONWriter) -> Bool {
        guard milestonesReached.count <= 200, indicatorValues.count <= 200, evidence.isEmpty else { return false }
        writer.literal("{")
        writer.isCommaDue = false
        if !milestonesReached.isEmpty {
            writer.literal(#""milestonesReached":["#)
            writer.elements(milestonesReached) { $0.writeCanonical(&$1) }
        }
        if !indicatorValues.isEmpty {
            writer.field(#""indicatorValues":["#)
            for (index, value) in indicatorValues.enumerated() {
                if index > 0 { writer.literal(",") }
                guard value.writeCanonical(&writer) else { return false }
            }
            writer.literal("]")
            writer.isCommaDue = true
        }
        if let spent {
            writer.field(#""spent":{"amount":""#)
            writer.append(spent.amount)
            writer.literal(#"","currency":"#)
            writer.plainString(spent.currency.text.utf8)
            writer.literal("}")
        }
        if let narrative {
            writer.field(#""narrative":"#)
            LanguageMap.shape.write(narrative, &writer)
        }
        writer.literal("}")
        return true
    }
}

extension MilestoneReached {
    fileprivate func writeCanonical(_ writer: inout JSONWriter) {
        writer.literal(#"{"milestoneID":"#)
        writer.plainString(milestoneID.text.utf8)
        writer.literal(#","on":""#)
        writer.append(on)
        writer.literal(#""}"#)
    }
}

extension ReportedIndicatorValue {
    fileprivate func writeCanonical(_ writer: inout JSONWriter) -> Bool {
        guard indicatorID.kind == .indicator, disaggregation.count <= 500 else { return false }
        writer.literal(#"{"indicatorID":"indicator:"#)
        writer.append(indicatorID.id)
        writer.literal(#"","value":"#)
        value.writeCanonical(&writer)
        if !disaggregation.isEmpty {
            writer.literal(#","disaggregation":["#)
            for (index, cell) in disaggregation.enumerated() {
                if index > 0 { writer.literal(",") }
                guard cell.writeCanonical(&writer) else { return false }
            }
            writer.literal("]")
        }
        writer.literal("}")
        return true
    }
}

extension DisaggregatedValue {
    fileprivate func writeCanonical(_ writer: inout JSONWriter) -> Bool {
        guard (1...4).contains(dimensions.count) else { return false }
        writer.literal(#"{"dimensions":["#)
        for (index, dimension) in dimensions.enumerated() {
            guard (1...40).contains(dimension.value.utf8.count) else { return false }
            writer.literal(index > 0 ? #",{"name":"# : #"{"name":"#)
            writer.plainString(dimension.name.rawValue.utf8)
            writer.literal(#","value":"#)
            writer.string(dimension.value)
            writer.literal("}")
        }
        writer.literal(#"],"value":"#)
        value.writeCanonical(&writer)
        writer.literal("}")
        return true
    }
}

extension IndicatorValue {
    fileprivate func writeCanonical(_ writer: inout JSONWriter) {
        switch self {
        case .number(let number):
            writer.literal(#"{"value":""#)
            writer.append(number)
            writer.literal(#""}"#)
        case .percentage(let percentage):
            percentage.writeCanonical(&writer)
        case .text(let text):
            writer.literal(#"{"text":"#)
            LanguageMap.shape.write(text, &writer)
            writer.literal("}")
        }
    }
}

extension Percentage {
    func writeCanonical(_ writer: inout JSONWriter) {
        writer.literal(#"{"numerator":""#)
        writer.append(numerator)
        writer.literal(#"","denominator":""#)
        writer.append(denominator)
        writer.literal(#""}"#)
    }
}

extension JSONWriter {
    /// A field behind others or not.
    @inline(__always)
    fileprivate mutating func field(_ token: StaticString) {
        if isCommaDue { literal(",") }
        literal(token)
        isCommaDue = true
    }

    /// Behind the opening bracket.
    @inline(__always)
    fileprivate mutating func elements<Element>(_ elements: [Element], _ write: (Element, inout JSONWriter) -> Void) {
        for (index, element) in elements.enumerated() {
            if index > 0 { literal(",") }
            write(element, &self)
        }
        literal("]")
        isCommaDue = true
    }
}
