/// Settings of the tokens that are accepted.
///
/// | key | kind | default |
/// |---|---|---|
/// | `token.jwksFile` | path of the issuer's public keys, read again on change | none, required |
/// | `token.issuer` | text | https://recosa.invalid/development |
/// | `token.audience` | text | recosa |
/// | `token.algorithms` | ES256, ES384, EdDSA, RS256, PS256 | ES256,EdDSA,RS256 |
/// | `token.leeway` | duration | 30s |
package struct AuthenticationSettings: Settings {
    package let jwksFile: String
    package let issuer: String
    package let audience: String
    package let algorithms: Set<SigningAlgorithm>
    package let leeway: Duration

    package init(from reader: SettingsReader) {
        let token = reader.scoped(to: "token")
        jwksFile = token.requiredString("jwksFile", "the file with the public keys of the token issuer (JWKS)")
        issuer = token.string("issuer", default: DevelopmentIssuer.issuer, "who must have issued a token (claim iss)")
        audience = token.string("audience", default: DevelopmentIssuer.audience, "for whom a token must be (claim aud)")
        let names = token.strings("algorithms", default: ["ES256", "EdDSA", "RS256"], "the signature algorithms that are accepted")
        algorithms = Set(names.compactMap(SigningAlgorithm.init(rawValue:)))
        for name in names where SigningAlgorithm(rawValue: name) == nil {
            let known = SigningAlgorithm.allCases.map(\.rawValue)
            token.note("algorithms", "names \(name), which is none of \(known.joined(separator: ", "))")
        }
        leeway = token.duration("leeway", default: .seconds(30), "how far the issuer's clock may differ")
        if leeway > .seconds(300) { token.note("leeway", "must be at most 5m") }
    }
}
