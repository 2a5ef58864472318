/// One list of codes with names; found by code at once, listed in the order of the source.
package struct CodeList: Sendable {
    package struct Entry: Sendable {
        package let code: String
        /// In the languages that the source has.
        package let name: LanguageMap
    }

    package let entries: [Entry]
    private let places: [String: Int]

    init(_ entries: [Entry]) {
        self.entries = entries
        places = Dictionary(entries.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package func contains(_ code: String) -> Bool { places[code] != nil }

    /// nil: the code is not in the list.
    package func name(of code: String) -> LanguageMap? { places[code].map { entries[$0].name } }
}
