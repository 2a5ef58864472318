import ServiceHost

/// What a field of a body must be.
enum BodyTexts {
    static let object = LocalisedText(fr: "Un objet JSON est attendu.", ar: "المطلوب كائن JSON.", en: "A JSON object is expected.")
    static let sittingID = LocalisedText(
        fr: "De 1 à 64 minuscules sans accent, chiffres ou traits d’union.",
        ar: "من 1 إلى 64 من الأحرف اللاتينية الصغيرة أو الأرقام أو الشرطات.",
        en: "1 to 64 lowercase letters, digits or hyphens.")
    static let name = LocalisedText(
        fr: "Un texte par langue, dont le français : {\"fr\": …}.", ar: "نص لكل لغة، ومنها الفرنسية: {\"fr\": …}.",
        en: "A text per language, French among them: {\"fr\": …}.")
    static let pastTime = LocalisedText(
        fr: "Un instant passé, par exemple 2026-11-21T14:05:00Z.", ar: "توقيت مضى، مثل 2026-11-21T14:05:00Z.",
        en: "A time that has passed, such as 2026-11-21T14:05:00Z.")
    static let subject = LocalisedText(
        fr: "L’enregistrement en attente, tel que le donne /v1/parked.", ar: "السجل المنتظر كما يرد في ‎/v1/parked.",
        en: "The waiting record, as /v1/parked names it.")
    static let country = LocalisedText(
        fr: "Le pays dont viennent les événements : ma, ci, ml ou sn.", ar: "البلد مصدر الأحداث: ma أو ci أو ml أو sn.",
        en: "The country the events come from: ma, ci, ml or sn.")
}
