/// A text in every language of the platform.
package struct LocalisedText: Sendable, Equatable {
    package let french: String
    package let arabic: String
    package let english: String

    package init(fr: String, ar: String, en: String) {
        french = fr
        arabic = ar
        english = en
    }

    /// The same text in every language: for what has no language, such as a name or a foreign message.
    package init(untranslated text: String) {
        self.init(fr: text, ar: text, en: text)
    }

    package func text(in language: Language) -> String {
        switch language {
        case .french: french
        case .arabic: arabic
        case .english: english
        }
    }
}
