/// Chooses a language from an `Accept-Language` header (RFC 9110, 12.5.4).
package enum LanguageNegotiation {
    /// The reader's most wanted language among ours; French where nothing fits, where the header is absent or cannot be read.
    /// Of equal weights the first named wins; weight 0 refuses a language.
    package static func choose(acceptLanguage header: String?) -> Language {
        var best: (language: Language, weight: Double)?
        for range in (header ?? "").split(separator: ",") {
            let parts = range.split(separator: ";").map(trimmed)
            guard let tag = parts.first, let primary = tag.split(separator: "-").first else { continue }
            guard let language = Language(rawValue: primary.lowercased()) else { continue }
            let weight = weight(of: parts.dropFirst())
            guard weight > 0, weight > (best?.weight ?? 0) else { continue }
            best = (language, weight)
        }
        return best?.language ?? .french
    }

    private static func weight(of parameters: ArraySlice<String>) -> Double {
        for parameter in parameters where parameter.hasPrefix("q=") {
            return Double(parameter.dropFirst(2)) ?? 0
        }
        return 1
    }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
