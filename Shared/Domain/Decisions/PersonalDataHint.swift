/// Looks for e-mail addresses and telephone numbers in free text. A hint, not a proof: it warns and never refuses.
enum PersonalDataHint {
    static func warnings(_ texts: [(pointer: String, map: LanguageMap?)]) -> [Warning] {
        texts.flatMap { pointer, map in
            (map?.entries ?? []).flatMap { entry in
                codes(in: entry.text).map { Warning(pointer + "/" + entry.language.text, $0) }
            }
        }
    }

    static func codes(in text: String) -> [WarningCode] {
        (hasEmail(text) ? [.emailInText] : []) + (hasPhone(text) ? [.phoneInText] : [])
    }

    /// Something@something.something
    private static func hasEmail(_ text: String) -> Bool {
        let characters = Array(text)
        func isPart(_ character: Character) -> Bool { character.isLetter || character.isNumber || "._%+-".contains(character) }
        for (index, character) in characters.enumerated() where character == "@" {
            guard index > 0, isPart(characters[index - 1]) else { continue }
            let domain = characters[(index + 1)...].prefix(while: isPart)
            if let dot = domain.firstIndex(of: "."), dot > domain.startIndex, dot + 1 < domain.endIndex { return true }
        }
        return false
    }

    /// Groups of digits that start with `+` or `0`, or end in two pairs: amounts are grouped by three, years stand alone.
    private static func hasPhone(_ text: String) -> Bool {
        var run = ""
        for character in text + "\n" {
            // Arabic-Indic digits are numbers too.
            if let digit = character.wholeNumberValue, character.isWholeNumber, digit < 10 {
                run += String(digit)
            } else if character == "+", run.isEmpty {
                run = "+"
            } else if " .-()\u{A0}\u{202F}".contains(character), !run.isEmpty, run.last != " " {
                run += " "
            } else if !(" .-()\u{A0}\u{202F}".contains(character) && !run.isEmpty) {
                if isPhone(run) { return true }
                run = ""
            }
        }
        return false
    }

    private static func isPhone(_ run: String) -> Bool {
        let groups = run.split(whereSeparator: { $0 == " " || $0 == "+" })
        let digits = groups.reduce(0) { $0 + $1.count }
        guard (8...15).contains(digits) else { return false }
        if run.hasPrefix("+") || run.hasPrefix("0") { return true }
        return groups.count >= 3 && groups.suffix(2).allSatisfy { $0.count == 2 }
    }
}
