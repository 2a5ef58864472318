package import Domain

/// A page's address, read.
package struct PageQuestion: Sendable {
    package let language: Language
    /// Segments behind the language.
    package let path: [String]
    package let query: [(String, String)]

    package init(language: Language, path: [String], query: [(String, String)]) {
        self.language = language
        self.path = path
        self.query = query
    }

    package subscript(name: String) -> String? {
        query.first { $0.0 == name && !$0.1.isEmpty }?.1
    }

    /// What the page asks besides the time: kept in links to other languages and times.
    package var restrictions: [(String, String)] {
        query.filter { !["asOf", "asOfDay", "asOfTime"].contains($0.0) && !$0.1.isEmpty }
    }

    package enum Time: Sendable, Equatable {
        case present
        case at(Instant)
        /// The form's day and time: the browser is sent to the address that holds them for ever.
        case moved(Instant)
        case invalid
    }

    /// The time asked for, from `asOf` or from the two fields of the form. A day without a time means its end.
    package var time: Time {
        if let day = self["asOfDay"] {
            return Self.instant(day: day, time: self["asOfTime"]).map(Time.moved) ?? .invalid
        }
        guard let text = self["asOf"] else { return .present }
        return (try? Instant(text)).map(Time.at) ?? .invalid
    }

    /// `2026-11-21` and `14:05`, in UTC; the end of the minute, so that what was received within it is in.
    package static func instant(day: String, time: String?) -> Instant? {
        let clock = time.flatMap { $0.isEmpty ? nil : $0 } ?? "23:59"
        return try? Instant("\(day)T\(clock.count == 5 ? clock + ":59" : clock)Z")
    }
}
