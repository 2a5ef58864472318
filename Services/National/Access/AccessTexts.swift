import Domain
import ServiceHost

/// Why somebody may not do something.
enum AccessTexts {
    static func otherCountry(_ country: CountryCode) -> LocalisedText {
        LocalisedText(
            fr: "Ce service est celui du pays « \(country.text) » ; votre jeton est celui d’un autre pays ou de la région.",
            ar: "هذه الخدمة تخص البلد «\(country.text)»؛ رمزك صادر لبلد آخر أو للمنطقة.",
            en: "This service belongs to the country “\(country.text)”; your token is for another country or for the region.")
    }

    static func missingRole(_ allowed: Set<Role>) -> LocalisedText {
        let names = allowed.map(\.rawValue).sorted().joined(separator: ", ")
        return LocalisedText(
            fr: "Il faut l’un de ces rôles : \(names).", ar: "يلزم أحد هذه الأدوار: \(names).",
            en: "One of these roles is needed: \(names).")
    }

    static let subjectUnusable = LocalisedText(
        fr: "Le sujet du jeton doit avoir de 1 à 200 octets.", ar: "يجب أن يتراوح طول موضوع الرمز بين بايت واحد و200 بايت.",
        en: "The subject of the token must have 1 to 200 bytes.")
}
