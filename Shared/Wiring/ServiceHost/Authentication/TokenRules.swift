import JWTKit

/// What a token must say to be accepted: pure, the time comes in.
package struct TokenRules: Sendable {
    package let issuer: String
    package let audience: String
    /// How far the clocks of issuer and service may differ.
    package let leeway: Duration

    package init(issuer: String, audience: String, leeway: Duration = .seconds(30)) {
        self.issuer = issuer
        self.audience = audience
        self.leeway = leeway
    }

    /// The caller named by claims whose signature has been verified.
    package func principal(_ claims: TokenClaims, now: WallTime) throws(AuthenticationFailure) -> Principal {
        let seconds = Double(now.microseconds) / 1_000_000
        let leeway = self.leeway / .seconds(1)
        guard claims.iss == issuer else { throw .wrongIssuer }
        guard claims.aud?.value.contains(audience) == true else { throw .wrongAudience }
        guard let expiry = claims.exp else { throw .noExpiry }
        guard seconds < expiry + leeway else { throw .expired }
        if let notBefore = claims.nbf, seconds < notBefore - leeway { throw .notYetValid }
        if let issuedAt = claims.iat, seconds < issuedAt - leeway { throw .notYetValid }
        guard let subject = claims.sub, !subject.isEmpty else { throw .noSubject }
        return Principal(
            subject: subject, country: claims.country, roles: Set(claims.roles ?? []),
            scopes: Set((claims.scope ?? "").split(separator: " ").map(String.init)))
    }
}
