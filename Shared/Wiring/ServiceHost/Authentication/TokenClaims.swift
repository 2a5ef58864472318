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

    // Claims are checked by ``TokenRules``, with the clock given to it, after the signature.
    package func verify(using algorithm: some JWTAlgorithm) async throws {}
}
