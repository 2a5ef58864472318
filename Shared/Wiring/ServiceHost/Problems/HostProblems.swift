import HTTPTypes

/// The kinds of problem that the host itself answers with.
extension ProblemKind {
    package static let malformedBody = ProblemKind(
        code: "malformed-body", status: .badRequest,
        title: LocalisedText(fr: "Le corps de la requête est illisible", ar: "تعذّرت قراءة محتوى الطلب", en: "The body cannot be read"))
    package static let badRequest = ProblemKind(
        code: "bad-request", status: .badRequest,
        title: LocalisedText(fr: "Requête incorrecte", ar: "طلب غير صحيح", en: "Bad request"))
    package static let unauthenticated = ProblemKind(
        code: "unauthenticated", status: .unauthorized,
        title: LocalisedText(fr: "Identification requise", ar: "يلزم إثبات الهوية", en: "Sign-in required"))
    package static let forbidden = ProblemKind(
        code: "forbidden", status: .forbidden,
        title: LocalisedText(fr: "Droits insuffisants", ar: "الصلاحيات غير كافية", en: "Not allowed"))
    package static let notFound = ProblemKind(
        code: "not-found", status: .notFound,
        title: LocalisedText(fr: "Introuvable", ar: "غير موجود", en: "Not found"))
    package static let methodNotAllowed = ProblemKind(
        code: "method-not-allowed", status: .methodNotAllowed,
        title: LocalisedText(fr: "Méthode non permise ici", ar: "الطريقة غير مسموح بها هنا", en: "Method not allowed here"))
    package static let conflict = ProblemKind(
        code: "conflict", status: .conflict,
        title: LocalisedText(fr: "Conflit avec l’état actuel", ar: "تعارض مع الحالة الراهنة", en: "Conflict with the present state"))
    package static let preconditionFailed = ProblemKind(
        code: "precondition-failed", status: .preconditionFailed,
        title: LocalisedText(
            fr: "La ressource a changé entre-temps", ar: "تغيّر المورد في هذه الأثناء", en: "The resource has changed in the meantime"))
    package static let preconditionRequired = ProblemKind(
        code: "precondition-required", status: .preconditionRequired,
        title: LocalisedText(fr: "L’en-tête If-Match est requis", ar: "ترويسة If-Match مطلوبة", en: "The If-Match header is required"))
    package static let bodyTooLarge = ProblemKind(
        code: "body-too-large", status: .contentTooLarge,
        title: LocalisedText(fr: "Requête trop volumineuse", ar: "حجم الطلب كبير جدًّا", en: "The request is too large"))
    package static let unsupportedMediaType = ProblemKind(
        code: "unsupported-media-type", status: .unsupportedMediaType,
        title: LocalisedText(fr: "Format non pris en charge", ar: "تنسيق غير مدعوم", en: "Unsupported media type"))
    package static let invalidInput = ProblemKind(
        code: "invalid-input", status: .unprocessableContent,
        title: LocalisedText(fr: "Données à corriger", ar: "بيانات تحتاج إلى تصحيح", en: "The input needs correction"))
    package static let rateLimited = ProblemKind(
        code: "rate-limited", status: .tooManyRequests,
        title: LocalisedText(fr: "Trop de requêtes", ar: "طلبات كثيرة جدًّا", en: "Too many requests"))
    package static let internalFault = ProblemKind(
        code: "internal-fault", status: .internalServerError,
        title: LocalisedText(fr: "Erreur interne", ar: "خطأ داخلي", en: "Internal fault"))
    package static let unavailable = ProblemKind(
        code: "unavailable", status: .serviceUnavailable,
        title: LocalisedText(
            fr: "Momentanément indisponible", ar: "الخدمة غير متاحة مؤقتًا", en: "Unavailable for the moment"))
    package static let timedOut = ProblemKind(
        code: "timed-out", status: .serviceUnavailable,
        title: LocalisedText(
            fr: "La réponse a pris trop de temps", ar: "استغرقت الإجابة وقتًا طويلًا", en: "The answer took too long"))

    /// The host's kinds, for the test that no translation is missing.
    package static let all: [ProblemKind] = [
        .malformedBody, .badRequest, .unauthenticated, .forbidden, .notFound, .methodNotAllowed, .conflict, .preconditionFailed,
        .preconditionRequired, .bodyTooLarge, .unsupportedMediaType, .invalidInput, .rateLimited, .internalFault, .unavailable,
        .timedOut,
    ]
}
