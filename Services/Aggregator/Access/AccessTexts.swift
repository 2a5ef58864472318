import ServiceHost

/// Why somebody may not do something.
enum AccessTexts {
    static func missingRole(_ allowed: Set<RegionalRole>) -> LocalisedText {
        let names = allowed.map(\.rawValue).sorted().joined(separator: ", ")
        return LocalisedText(
            fr: "Il faut l’un de ces rôles : \(names).", ar: "يلزم أحد هذه الأدوار: \(names).",
            en: "One of these roles is needed: \(names).")
    }

    static func tryAgain(seconds: Int) -> LocalisedText {
        LocalisedText(fr: "Réessayez dans \(seconds) s.", ar: "أعد المحاولة بعد \(seconds) ثانية.", en: "Try again in \(seconds) s.")
    }
}
