/// The texts of all faults: French, Arabic, English.
enum FaultCatalogue {
    typealias Text = (fr: String, ar: String, en: String)

    /// A code in none of the tables fails a test.
    static let texts: [FaultCode: Text] = [values, records, reports, joint].reduce(into: [:]) { all, table in
        all.merge(table) { first, _ in first }
    }
}

extension FaultCode {
    /// For the user, in the language asked for, else French.
    package func text(in language: LanguageCode) -> String {
        guard let text = FaultCatalogue.texts[self] else { return rawValue }
        return language == .ar ? text.ar : language == .en ? text.en : text.fr
    }
}
