/// One setting in its three spellings: `http.bodyLimit` in a file, `--http-body-limit` as a flag, `HTTP_BODY_LIMIT` in the
/// environment.
package struct SettingName: Hashable, Sendable, CustomStringConvertible {
    /// The dotted key, each part in camelCase.
    package let key: String

    package init(key: String) {
        self.key = key
    }

    /// `--http-body-limit`
    package var flag: String { "--" + words.map { $0.joined(separator: "-") }.joined(separator: "-") }

    /// `HTTP_BODY_LIMIT`
    package var variable: String { words.map { $0.joined(separator: "_") }.joined(separator: "_").uppercased() }

    package var description: String { "\(key) (\(flag), \(variable))" }

    /// The words of each part, in lowercase.
    private var words: [[String]] {
        key.split(separator: ".").map { part in
            var words: [String] = []
            for character in part {
                if character.isUppercase || words.isEmpty {
                    words.append(character.lowercased())
                } else {
                    words[words.count - 1].append(character)
                }
            }
            return words
        }
    }
}
