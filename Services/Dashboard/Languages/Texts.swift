/// The catalogue in one reader's language: `texts[.lateActions]`, `texts(.lateActionCount, 3)`.
package struct Texts: Sendable {
    package let language: Language
    package let numbers: NumberStyle
    package let dates: DateStyle
    private let catalogue: Catalogue

    package init(_ language: Language, catalogue: Catalogue = .embedded) {
        self.language = language
        self.catalogue = catalogue
        numbers = NumberStyle(language)
        dates = DateStyle(language)
    }

    package subscript(_ key: TextKey) -> String { catalogue.text(key, language, .other) }

    /// Fills `{name}` places; a name that the text does not hold is passed over.
    package func callAsFunction(_ key: TextKey, _ values: KeyValuePairs<String, String>) -> String {
        Self.fill(self[key], values)
    }

    /// The form that `count` takes, with `{n}` written in the reader's digits.
    package func callAsFunction(_ key: TextKey, _ count: Int, _ values: KeyValuePairs<String, String> = [:]) -> String {
        let text = catalogue.text(key, language, PluralForm(count, in: language))
        return Self.fill(Self.fill(text, ["n": numbers.format(count)]), values)
    }

    /// All texts without a count, as templates read them (`{{t.signIn}}`).
    package var all: [String: String] {
        Dictionary(uniqueKeysWithValues: TextKey.allCases.map { ($0.rawValue, self[$0]) })
    }

    private static func fill(_ text: String, _ values: KeyValuePairs<String, String>) -> String {
        values.reduce(text) { result, pair in
            result.split(separator: "{\(pair.key)}", omittingEmptySubsequences: false).joined(separator: pair.value)
        }
    }
}
