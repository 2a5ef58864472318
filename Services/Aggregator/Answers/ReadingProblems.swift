import Domain
import HTTPTypes
import ServiceHost
import View

/// Why a question could not be answered, as callers are told.
enum ReadingProblems {
    static func problem(for error: ReadingError) -> Problem {
        switch error {
        case .asOfInFuture(let latest):
            Problem(
                .badRequest,
                errors: [ProblemError(pointer: "/query/asOf", code: "asOfInFuture", detail: future(latest))])
        case .nameTaken(let name):
            Problem(
                .conflict,
                detail: LocalisedText(
                    fr: "Une session « \(name) » existe déjà.", ar: "توجد بالفعل دورة باسم «\(name)».",
                    en: "A sitting “\(name)” exists already."))
        case .invalidPageToken:
            Problem(.badRequest, errors: [ProblemError(pointer: "/query/after", code: "pageTokenInvalid", detail: pageToken)])
        case .unavailable: Problem(.unavailable, headers: [.retryAfter: "1"])
        case .corrupt: Problem(.internalFault)
        }
    }

    private static func future(_ latest: Instant) -> LocalisedText {
        LocalisedText(
            fr: "Cet instant est dans l’avenir ; le dernier possible : \(latest.text).",
            ar: "هذا التوقيت في المستقبل؛ آخر توقيت ممكن: \(latest.text).",
            en: "This time lies in the future; the latest possible: \(latest.text).")
    }

    private static let pageToken = LocalisedText(
        fr: "Ce n’est pas le « next » d’une page de cette liste.", ar: "ليست هذه قيمة next لصفحة من هذه القائمة.",
        en: "This is not the `next` of a page of this list.")
}
