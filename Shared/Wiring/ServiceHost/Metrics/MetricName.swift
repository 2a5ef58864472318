/// Turns the labels of swift-metrics into names that Prometheus accepts.
enum MetricName {
    /// `relay.published` and `relay_published_total` both become `relay_published_total`.
    static func counter(_ label: String) -> String { with(suffix: "_total", gauge(label)) }

    /// `relay.ack.latency` becomes `relay_ack_latency_seconds`.
    static func seconds(_ label: String) -> String { with(suffix: "_seconds", gauge(label)) }

    /// Every character that is not a letter, digit, `_` or `:` becomes `_`; a leading digit gets one before it.
    static func gauge(_ label: String) -> String {
        // Asked at every count, and nearly every label is a name already: only the others are written anew.
        let name = label.utf8.allSatisfy(isAllowed) ? label : String(label.map { $0.asciiValue.map(isAllowed) == true ? $0 : "_" })
        guard let first = name.utf8.first else { return "_" }
        return digits.contains(first) ? "_" + name : name
    }

    private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), digits, UInt8(ascii: "_"), UInt8(ascii: ":"):
            true
        default: false
        }
    }

    private static func with(suffix: String, _ name: String) -> String { name.hasSuffix(suffix) ? name : name + suffix }
}

/// A label of a metric: `country="ma"`.
struct MetricLabel: Hashable, Comparable {
    let name: String
    let value: String

    /// Sorted by name, the last of two with one name kept: Prometheus refuses a name twice.
    static func labels(_ dimensions: [(String, String)]) -> [MetricLabel] {
        var values: [String: String] = [:]
        for (label, value) in dimensions {
            let name = MetricName.gauge(label)
            values[name.utf8.contains(UInt8(ascii: ":")) ? name.replacing(":", with: "_") : name] = value
        }
        return values.map { MetricLabel(name: $0.key, value: $0.value) }.sorted()
    }

    static func < (first: MetricLabel, second: MetricLabel) -> Bool { first.name < second.name }

    /// `{a="1",b="2"}`, or nothing without labels; backslash, quotation mark and line end are escaped.
    static func text(_ labels: [MetricLabel]) -> String {
        guard !labels.isEmpty else { return "" }
        let pairs = labels.map { label in
            let value = label.value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
            return "\(label.name)=\"\(value)\""
        }
        return "{" + pairs.joined(separator: ",") + "}"
    }
}

/// Numbers as Prometheus reads them.
enum MetricNumber {
    static func text(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value > 0 ? "+Inf" : "-Inf" }
        // Above 2^53 a whole number in a Double is no longer exact, and its decimal form no better.
        if value == value.rounded(), abs(value) < 9_007_199_254_740_992 { return "\(Int64(value))" }
        return "\(value)"
    }
}
