/// A language of the dashboard. French comes first: it is what the ministries work in, and the fallback.
package enum Language: String, Sendable, CaseIterable, Hashable {
    case french = "fr"
    case arabic = "ar"
    case english = "en"

    /// BCP 47 tag for the `lang` attribute. Arabic follows Morocco's usage: Western digits.
    package var tag: String { self == .arabic ? "ar-MA" : rawValue }

    package var isRightToLeft: Bool { self == .arabic }

    /// The `dir` attribute.
    package var direction: String { isRightToLeft ? "rtl" : "ltr" }

    /// The language's own name, which is how a reader finds it.
    package var ownName: String {
        switch self {
        case .french: "Français"
        case .arabic: "العربية"
        case .english: "English"
        }
    }
}

/// Names this module's type where another module's `Language` is imported as well.
typealias DashboardLanguage = Language
