import Domain
import ServiceHost

/// What is wrong with a parameter.
enum QueryTexts {
    static let repeated = LocalisedText(fr: "Paramètre répété.", ar: "المعلمة مكررة.", en: "The parameter is repeated.")
    static let missing = LocalisedText(fr: "Paramètre requis.", ar: "المعلمة مطلوبة.", en: "The parameter is required.")
    static let text = LocalisedText(
        fr: "Texte de 1 à 1 000 octets attendu.", ar: "المطلوب نص من بايت واحد إلى 1000 بايت.",
        en: "A text of 1 to 1,000 bytes is expected.")
    static let time = LocalisedText(
        fr: "Instant attendu, par exemple 2026-11-21T14:05:00Z.", ar: "المطلوب توقيت، مثل 2026-11-21T14:05:00Z.",
        en: "A time is expected, such as 2026-11-21T14:05:00Z.")

    static func integer(_ range: ClosedRange<Int>) -> LocalisedText {
        let bounds = "\(range.lowerBound)–\(range.upperBound)"
        return LocalisedText(
            fr: "Nombre entier attendu (\(bounds)).", ar: "المطلوب عدد صحيح (\(bounds)).", en: "A whole number is expected (\(bounds)).")
    }

    static func choice(_ choices: [String]) -> LocalisedText {
        let list = choices.joined(separator: ", ")
        return LocalisedText(fr: "Valeurs possibles : \(list).", ar: "القيم الممكنة: \(list).", en: "Possible values: \(list).")
    }

    static func record(_ kind: AggregateKind) -> LocalisedText {
        LocalisedText(
            fr: "Identifiant attendu : \(kind.rawValue):… .", ar: "المطلوب معرّف: \(kind.rawValue):… .",
            en: "An identifier is expected: \(kind.rawValue):… .")
    }

    static func unknown(_ declared: [QueryParameter]) -> LocalisedText {
        let names = declared.map(\.name).joined(separator: ", ")
        return LocalisedText(
            fr: "Paramètre inconnu. Paramètres possibles : \(names).", ar: "معلمة غير معروفة. المعلمات الممكنة: \(names).",
            en: "Unknown parameter. Possible parameters: \(names).")
    }
}
