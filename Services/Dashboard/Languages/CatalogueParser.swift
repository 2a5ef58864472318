/// Reads a file of texts: a key at the start of a line, its texts indented below as `fr: …` or, where a number decides, `fr one: …`.
/// Lines that start with `#` and empty lines say nothing.
package enum CatalogueParser {
    package static func parse(_ text: String, file: String) throws(CatalogueError) -> [String: CatalogueEntry] {
        var entries: [String: CatalogueEntry] = [:]
        var key: String?
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.isEmpty || line.hasPrefix("#") { continue }
            guard line.hasPrefix("  ") else {
                let name = String(line)
                guard entries[name] == nil else { throw CatalogueError(file: file, line: index + 1, reason: "\(name) is given twice") }
                entries[name] = CatalogueEntry()
                key = name
                continue
            }
            guard let key else { throw CatalogueError(file: file, line: index + 1, reason: "a text without a key above it") }
            let (language, form, value) = try translation(line, file: file, line: index + 1)
            guard entries[key]?.texts[language]?[form] == nil else {
                throw CatalogueError(file: file, line: index + 1, reason: "\(key) has this language and form twice")
            }
            entries[key]?.texts[language, default: [:]][form] = value
        }
        return entries
    }

    private static func translation(
        _ line: Substring, file: String, line number: Int
    ) throws(CatalogueError) -> (Language, PluralForm, String) {
        func refused(_ reason: String) -> CatalogueError { CatalogueError(file: file, line: number, reason: reason) }
        guard let colon = line.firstIndex(of: ":") else { throw refused("expected `fr: text`") }
        let head = line[..<colon].split(separator: " ")
        guard let name = head.first, let language = Language(rawValue: String(name)) else { throw refused("unknown language") }
        guard let form = head.count == 1 ? .other : PluralForm(rawValue: String(head[1])) else { throw refused("unknown plural form") }
        let value = line[line.index(after: colon)...].drop { $0 == " " }
        guard !value.isEmpty else { throw refused("an empty text") }
        return (language, form, String(value))
    }
}
