/// What the author of a text is asked to look at again.
package enum WarningCode: String, Codable, CaseIterable, Sendable {
    /// The text seems to contain an e-mail address.
    case emailInText
    /// The text seems to contain a telephone number.
    case phoneInText

    package func text(in language: LanguageCode) -> String {
        let texts: (fr: String, ar: String, en: String) =
            switch self {
            case .emailInText:
                (
                    "Ce texte semble contenir une adresse électronique. Aucune donnée personnelle ne doit quitter le pays : vérifiez-le.",
                    "يبدو أن هذا النص يحتوي على عنوان بريد إلكتروني. لا يجوز أن تغادر أي بيانات شخصية البلد: يرجى التحقق منه.",
                    "This text seems to contain an e-mail address. No personal data may leave the country: please check it."
                )
            case .phoneInText:
                (
                    "Ce texte semble contenir un numéro de téléphone. Aucune donnée personnelle ne doit quitter le pays : vérifiez-le.",
                    "يبدو أن هذا النص يحتوي على رقم هاتف. لا يجوز أن تغادر أي بيانات شخصية البلد: يرجى التحقق منه.",
                    "This text seems to contain a telephone number. No personal data may leave the country: please check it."
                )
            }
        return language == .ar ? texts.ar : language == .en ? texts.en : texts.fr
    }
}
