/// Every text that the dashboard shows, in all languages, from the files in `Texts`.
package struct Catalogue: Sendable {
    package let entries: [String: CatalogueEntry]
    /// What is wrong with the files; a test holds this empty, so a build with a hole in it does not pass.
    package let problems: [String]

    package static let embedded = Catalogue(files: EmbeddedFiles.texts)

    package init(files: [(name: String, text: String)]) {
        var entries: [String: CatalogueEntry] = [:]
        var problems: [String] = []
        for file in files {
            do throws(CatalogueError) {
                entries.merge(try CatalogueParser.parse(file.text, file: file.name)) { first, _ in
                    problems.append("\(file.name): a key is already in another file")
                    return first
                }
            } catch {
                problems.append("\(error.file):\(error.line): \(error.reason)")
            }
        }
        self.entries = entries
        self.problems = problems + Self.holes(in: entries)
    }

    /// The text, else French, else the key itself: a reader always sees something, and the test sees the hole first.
    package func text(_ key: TextKey, _ language: Language, _ form: PluralForm) -> String {
        guard let entry = entries[key.rawValue] else { return key.rawValue }
        let forms = entry.texts[language] ?? entry.texts[.french] ?? [:]
        return forms[form] ?? forms[.other] ?? key.rawValue
    }

    private static func holes(in entries: [String: CatalogueEntry]) -> [String] {
        var problems: [String] = []
        for key in TextKey.allCases {
            guard let entry = entries[key.rawValue] else {
                problems.append("\(key.rawValue): in no file")
                continue
            }
            for language in Language.allCases {
                let forms = entry.isCounted ? PluralForm.required(in: language) : [.other]
                for form in forms where entry.texts[language]?[form] == nil {
                    problems.append("\(key.rawValue): no \(language.rawValue) \(form.rawValue)")
                }
            }
        }
        return problems + entries.keys.filter { TextKey(rawValue: $0) == nil }.map { "\($0): no such key" }.sorted()
    }
}
