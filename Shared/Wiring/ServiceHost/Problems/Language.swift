/// The languages in which the platform answers.
package enum Language: String, CaseIterable, Sendable {
    case french = "fr"
    case arabic = "ar"
    case english = "en"

    /// The best language for an `Accept-Language` header (RFC 9110, 12.5.4): highest quality first, then the order of the
    /// header; French without a header or without a match, being the working language of the four ministries.
    package static func preferred(_ header: String?) -> Language {
        guard let header else { return .french }
        var best: (language: Language, quality: Double)?
        for range in header.split(separator: ",") {
            let parts = range.split(separator: ";").map { $0.trimmingWhitespace() }
            guard let tag = parts.first?.lowercased() else { continue }
            let quality = parts.dropFirst().first { $0.lowercased().hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
            let primary = tag.split(separator: "-").first.map(String.init) ?? tag
            guard let language = tag == "*" ? .french : Language(rawValue: primary), quality > (best?.quality ?? 0) else { continue }
            best = (language, quality)
        }
        return best?.language ?? .french
    }
}
