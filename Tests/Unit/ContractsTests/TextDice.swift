/// Random text of a pattern of the contract. A pattern that is not listed here fails the test that meets it.
enum TextDice {
    static func text(_ pattern: String?, most: Int, _ dice: inout Dice) -> String {
        guard let pattern else { return free(most: most, &dice) }
        if pattern == "\\S" { return "x" + free(most: min(most, 400) - 1, &dice) }
        if pattern.hasSuffix(":[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$") {
            return String(pattern.dropFirst().prefix { $0 != ":" }) + ":" + uuid(&dice)
        }
        if pattern.hasPrefix("^[0-9a-f]{8}-") { return uuid(&dice) }
        if pattern.hasPrefix("^(0|-?") { return decimal(&dice) }
        if pattern.contains("S[12]") { return period(&dice) }
        if pattern.contains("T[0-9]") { return instant(&dice) }
        if pattern.hasPrefix("^[0-9]{4}(-(0[1-9]") { return partialDate(&dice) }
        if pattern.hasPrefix("^[0-9]{4}-(0[1-9]") { return date(&dice) }
        if pattern.hasPrefix("^urn:recosa") { return "urn:recosa:\(pick(["ma", "sn"], &dice)):action-plan:v1:\(dice.number(0...11))" }
        return pick(fixed[pattern] ?? ["pattern not known to the test: " + pattern], &dice)
    }

    private static let fixed: [String: [String]] = [
        "^[a-z]{2}$": ["ma", "ci", "ml", "sn", "fr"], "^[A-Z]{2}-[A-Z0-9]{1,3}$": ["MA-04", "SN-DK", "ML-1"],
        "^[A-Z]{3}$": ["MAD", "XOF", "EUR"], "^[a-z0-9][a-z0-9-]{0,39}$": ["a", "0-9", "milestone-of-exactly-forty-characters-40"],
        "^/": ["/period/end", "/a~1b"], "^https?://": ["https://example.org/a?b=c", "http://x.example"],
    ]

    private static func pick(_ choices: [String], _ dice: inout Dice) -> String { choices[dice.number(0...choices.count - 1)] }

    private static func free(most: Int, _ dice: inout Dice) -> String {
        let pieces = ["a", "é", "م", "\"", "\\", "/", "\n", "\t", "\u{1}", "\u{7f}", "\u{2028}", "𐤀", "’", " ", "<", "0"]
        let count = dice.once(in: 20) ? min(most, 300) : dice.number(1...max(1, min(most, 12)))
        return (0..<max(1, count)).map { _ in pick(pieces, &dice) }.joined()
    }

    private static func hexadecimal(_ count: Int, _ dice: inout Dice) -> String {
        String((0..<count).map { _ in Array("0123456789abcdef")[dice.number(0...15)] })
    }

    private static func uuid(_ dice: inout Dice) -> String {
        [8, 4, 4, 4, 12].map { hexadecimal($0, &dice) }.joined(separator: "-")
    }

    private static func decimal(_ dice: inout Dice) -> String {
        let whole = dice.once(in: 4) ? "0" : "\(dice.number(1...999_999_999_999))"
        let part = dice.once(in: 2) ? "" : "." + String(repeating: "0", count: dice.number(0...10)) + "\(dice.number(1...9))"
        return (whole == "0" && part.isEmpty || dice.once(in: 2) ? "" : "-") + whole + part
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        String(repeating: "0", count: width - "\(number)".count) + "\(number)"
    }

    private static func partialDate(_ dice: inout Dice) -> String {
        String(date(&dice).prefix([4, 7, 10][dice.number(0...2)]))
    }

    private static func date(_ dice: inout Dice) -> String {
        padded(dice.number(1...9_999), 4) + "-" + padded(dice.number(1...12), 2) + "-" + padded(dice.number(1...28), 2)
    }

    private static func instant(_ dice: inout Dice) -> String {
        let fraction = pick(["", ".001", ".250", ".999999", ".000001"], &dice)
        return date(&dice) + "T" + padded(dice.number(0...23), 2) + ":" + padded(dice.number(0...59), 2) + ":00" + fraction + "Z"
    }

    private static func period(_ dice: inout Dice) -> String {
        padded(dice.number(1...9_999), 4) + pick(["", "-S1", "-S2", "-Q1", "-Q4", "-01", "-12"], &dice)
    }
}
