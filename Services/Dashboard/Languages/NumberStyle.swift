/// How a language writes numbers. Exact: works on decimal text, never on floating point.
///
/// French: narrow no-break space and decimal comma (`5 271 000,5`). Arabic as in Morocco: Western digits, full stop between
/// thousands, decimal comma (`5.271.000,5`). English: `5,271,000.5`.
package struct NumberStyle: Sendable {
    package let language: Language
    private let group: String
    private let decimal: String

    package init(_ language: Language) {
        self.language = language
        (group, decimal) =
            switch language {
            case .french: ("\u{202F}", ",")
            case .arabic: (".", ",")
            case .english: (",", ".")
            }
    }

    package func format(_ value: Int) -> String { format(decimal: String(value)) }

    /// Writes a plain decimal text (`-1234.50`), keeping its digits as they are; anything else is returned unchanged.
    package func format(decimal text: String) -> String {
        let isNegative = text.hasPrefix("-")
        let parts = text.drop { $0 == "-" || $0 == "+" }.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, !whole.isEmpty, parts.joined().allSatisfy({ $0.isASCII && $0.isNumber }) else { return text }
        let fraction = parts.count > 1 && !parts[1].isEmpty ? decimal + parts[1] : ""
        return (isNegative ? minus : "") + grouped(whole) + fraction
    }

    /// A difference with its sign always shown; a zero difference has none.
    package func signed(decimal text: String) -> String {
        if text.hasPrefix("-") { return format(decimal: text) }
        let isZero = text.allSatisfy { $0 == "0" || $0 == "." }
        return (isZero ? "" : mark + "+") + format(decimal: text)
    }

    /// `text` is the number of percent, not a ratio.
    package func percent(decimal text: String) -> String {
        format(decimal: text) + (language == .french ? "\u{202F}%" : "%") + (language == .arabic ? mark : "")
    }

    /// In right-to-left text a sign before Western digits would jump to the other end without this mark, as CLDR's `ar` does.
    private var mark: String { language == .arabic ? "\u{200E}" : "" }

    private var minus: String { mark + (language == .arabic ? "-" : "\u{2212}") }

    private func grouped(_ digits: Substring) -> String {
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { result += group }
            result.append(digit)
        }
        return result
    }
}
