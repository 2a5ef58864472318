/// One text in one or more languages: `{"ar": …, "fr": …}`. Never empty, no blank text, at most 20,000 bytes each.
package struct LanguageMap: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        package let language: LanguageCode
        package let text: String
    }

    /// Sorted by language code; each language once.
    package let entries: [Entry]

    package static let longestText = 20_000

    package init(_ language: LanguageCode, _ text: String) throws(FaultCode) {
        if let fault = Self.fault(of: text) { throw fault }
        entries = [Entry(language: language, text: text)]
    }

    package init(_ texts: [(LanguageCode, String)]) throws(FaultCode) {
        guard !texts.isEmpty else { throw .textMissing }
        var entries: [Entry] = []
        entries.reserveCapacity(texts.count)
        for (language, text) in texts {
            if let fault = Self.fault(of: text) { throw fault }
            guard !entries.contains(where: { $0.language == language }) else { throw .languageRepeated }
            entries.append(Entry(language: language, text: text))
        }
        self.entries = entries.count == 1 ? entries : entries.sorted { $0.language < $1.language }
    }

    private static func fault(of text: String) -> FaultCode? {
        isBlank(text) ? .textBlank : text.utf8.count > longestText ? .textTooLong : nil
    }

    /// A printing ASCII character settles it for nearly every text; only others are asked by the Unicode tables.
    private static func isBlank(_ text: String) -> Bool {
        !text.utf8.contains { $0 > 0x20 && $0 < 0x7F } && !text.contains { !$0.isWhitespace }
    }

    init(known entries: [Entry]) { self.entries = entries }

    /// For texts of the program itself; what anybody typed cannot get here.
    package init(fr: StaticString, ar: StaticString, en: StaticString) {
        self.init(known: [
            Entry(language: .ar, text: ar.description), Entry(language: .en, text: en.description),
            Entry(language: .fr, text: fr.description),
        ])
    }

    package subscript(language: LanguageCode) -> String? { entries.first { $0.language == language }?.text }

    /// The text for a reader of `language`, and the language it is really in.
    ///
    /// The stated fallback: the language asked for, then French, English, Arabic, then the first there is.
    package func best(for language: LanguageCode) -> Entry {
        for candidate in [language, .fr, .en, .ar] {
            if let entry = entries.first(where: { $0.language == candidate }) { return entry }
        }
        return entries[0]
    }
}

extension LanguageMap: Codable {
    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        var texts: [(LanguageCode, String)] = []
        do {
            for key in container.allKeys {
                texts.append((try LanguageCode(key.stringValue), try container.decode(String.self, forKey: key)))
            }
            try self.init(texts)
        } catch let code as FaultCode {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: code.rawValue))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        let only = encoder.userInfo[.onlyLanguage] as? LanguageCode
        for entry in only.map({ [best(for: $0)] }) ?? entries {
            try container.encode(entry.text, forKey: Key(stringValue: entry.language.text))
        }
    }
}

extension CodingUserInfoKey {
    /// A ``LanguageCode``: of each text only the best for a reader of this language is written, under the language it is really in.
    package static var onlyLanguage: CodingUserInfoKey { knownKey("org.recosa.onlyLanguage") }

    /// The standard library's initialiser fails for no text; the other branch is never taken.
    private static func knownKey(_ name: String) -> CodingUserInfoKey { CodingUserInfoKey(rawValue: name) ?? knownKey(name) }
}
