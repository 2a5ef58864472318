/// A span of time as people write it in settings.
package enum DurationText {
    private static let units: [(suffix: String, length: Duration)] = [
        ("ms", .milliseconds(1)), ("s", .seconds(1)), ("m", .seconds(60)), ("h", .seconds(3_600)), ("d", .seconds(86_400)),
    ]

    /// Reads `250ms`, `10s`, `5m`, `2h`, `90d` or a bare number of seconds; nil for anything else, also for a negative one.
    package static func duration(from text: String) -> Duration? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int64(digits), number <= 1_000_000_000 else { return nil }
        let suffix = text.dropFirst(digits.count).trimmingWhitespace()
        if suffix.isEmpty { return .seconds(number) }
        guard let unit = units.first(where: { $0.suffix == suffix }) else { return nil }
        return unit.length * Int(number)
    }

    /// The shortest form that reads back to the same duration, to the millisecond.
    package static func text(of duration: Duration) -> String {
        let milliseconds = duration.components.seconds * 1_000 + duration.components.attoseconds / 1_000_000_000_000_000
        let exact = units.reversed().first { unit in
            let length = unit.length.components.seconds * 1_000 + unit.length.components.attoseconds / 1_000_000_000_000_000
            return length > 0 && milliseconds.isMultiple(of: length) && milliseconds >= length
        }
        guard let exact else { return "\(milliseconds)ms" }
        let length = exact.length.components.seconds * 1_000 + exact.length.components.attoseconds / 1_000_000_000_000_000
        return "\(milliseconds / length)\(exact.suffix)"
    }
}

extension StringProtocol {
    /// The text without spaces and line ends around it.
    func trimmingWhitespace() -> String {
        var text = Substring(self)
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
