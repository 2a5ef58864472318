import HTTPTypes

/// Why a token was not accepted.
package enum AuthenticationFailure: String, Error, Sendable, CaseIterable {
    case missingToken
    case malformedToken
    case algorithmNotAllowed
    case unknownKey
    case wrongSignature
    case wrongIssuer
    case wrongAudience
    case noExpiry
    case expired
    case notYetValid
    case noSubject

    /// 401 with the challenge of RFC 6750. Only an expiry is told: the rest would help to forge.
    package var problem: Problem {
        switch self {
        case .missingToken:
            Problem(
                .unauthenticated,
                detail: LocalisedText(
                    fr: "Joignez un jeton : Authorization: Bearer …", ar: "أرفق رمز دخول: ‎Authorization: Bearer …",
                    en: "Send a token: Authorization: Bearer …"),
                headers: [.wwwAuthenticate: "Bearer realm=\"recosa\""])
        case .expired:
            refused(
                LocalisedText(
                    fr: "Le jeton a expiré ; demandez-en un autre.", ar: "انتهت صلاحية الرمز؛ اطلب رمزًا جديدًا.",
                    en: "The token has expired; ask for a new one."))
        default:
            refused(LocalisedText(fr: "Le jeton n’est pas accepté.", ar: "الرمز غير مقبول.", en: "The token is not accepted."))
        }
    }

    private func refused(_ detail: LocalisedText) -> Problem {
        Problem(
            .unauthenticated, detail: detail, headers: [.wwwAuthenticate: "Bearer realm=\"recosa\", error=\"invalid_token\""])
    }
}
