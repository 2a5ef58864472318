package import Domain

extension Language {
    /// The language as the record's texts name it.
    package var code: LanguageCode {
        switch self {
        case .french: .fr
        case .arabic: .ar
        case .english: .en
        }
    }
}

extension Texts {
    /// "Mali, Senegal and Morocco"
    package func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        let separator = language == .arabic ? "، " : ", "
        return self(.listPattern, ["first": items.dropLast().joined(separator: separator), "last": last])
    }
}
