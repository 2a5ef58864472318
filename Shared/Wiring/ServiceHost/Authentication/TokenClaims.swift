package import JWTKit

/// The claims of a RECOSA access token (RFC 7519, and `scope` of RFC 8693).
package struct TokenClaims: JWTPayload, Equatable {
    package var iss: String?
    package var sub: String?
    package var aud: AudienceClaim?
    /// Seconds since 1970.
    package var exp: Double?
    package var nbf: Double?
    package var iat: Double?
    /// Scopes, separated by spaces.
    package var scope: String?
    package var roles: [String]?
    /// Two lowercase letters.
    package var country: String?

    package init(
        iss: String?, sub: String?, aud: AudienceClaim?, exp: Double?, nbf: Double? = nil, iat: Double? = nil, scope: String? = nil,
        roles: [String]? = nil, country: String? = nil
    ) {
        self.iss = iss
        self.sub = sub
        self.aud = aud
        self.exp = exp
        self.nbf = nbf
        self.iat = iat
        self.scope = scope
        self.roles = roles
        self.country = country
    }

    // Claims are checked by ``TokenRules``, with the clock given to it, after the signature.
    package func verify(using algorithm: some JWTAlgorithm) async throws {}
}
