extension FaultCode {
    /// For the user, in the language asked for, else French.
    package func text(in language: LanguageCode) -> String {
        FaultCatalogue.texts[self].map { language == .ar ? $0.ar : language == .en ? $0.en : $0.fr } ?? rawValue
    }
}

/// The texts of all faults: French, Arabic, English.
enum FaultCatalogue {
    static let texts: [FaultCode: (fr: String, ar: String, en: String)] = [:]
}
