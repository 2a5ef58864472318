/// How a language writes dates and times. Civil dates only: what zone a time is shown in is said next to it.
package struct DateStyle: Sendable {
    package let language: Language

    package init(_ language: Language) { self.language = language }

    /// `21 novembre 2026`, `1er juin 2019`, `21 November 2026`, `21 نونبر 2026` (Morocco's month names). A wrong month gives ISO 8601.
    package func date(year: Int, month: Int, day: Int) -> String {
        guard let name = monthName(month) else { return "\(year)-\(month)-\(day)" }
        let written = language == .french && day == 1 ? "1er" : String(day)
        return "\(written) \(name) \(year)"
    }

    /// `juin 2019`
    package func month(year: Int, month: Int) -> String {
        monthName(month).map { "\($0) \(year)" } ?? "\(year)-\(month)"
    }

    /// `14:05` everywhere, `14 h 05` in French.
    package func time(hour: Int, minute: Int) -> String {
        let minutes = minute < 10 ? "0\(minute)" : String(minute)
        return language == .french ? "\(hour)\u{202F}h\u{202F}\(minutes)" : "\(hour < 10 ? "0" : "")\(hour):\(minutes)"
    }

    private func monthName(_ month: Int) -> String? {
        let names = Self.months(of: language)
        return names.indices.contains(month - 1) ? names[month - 1] : nil
    }

    private static func months(of language: Language) -> [String] {
        switch language {
        case .french:
            [
                "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
                "décembre",
            ]
        case .arabic:
            ["يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر"]
        case .english:
            [
                "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
                "December",
            ]
        }
    }
}
