import FoundationEssentials
import JWTKit

/// The public keys of an issuer by their `kid` (RFC 7517), each bound to one algorithm.
///
/// A token is checked only with the key that it names and only with the algorithm of that key: the library on its own would
/// fall back to a default key for an unknown `kid` and let the token choose the algorithm of a key that names none.
struct KeySet: Sendable {
    private let keys: [String: (algorithm: SigningAlgorithm, collection: JWTKeyCollection)]
    private let known = VerifiedTokens()

    var count: Int { keys.count }

    /// Reads a JWKS. Keys for encryption, without `kid` or of an algorithm that is not ours are passed over; a set of which
    /// nothing is left is refused.
    init(json: Data) async throws(StartupError) {
        let set: JWKS
        do {
            set = try JSONDecoder().decode(JWKS.self, from: json)
        } catch {
            throw .configuration(
                remedy: "Correct the key set: it is no JWKS (RFC 7517).", setting: SettingName(key: "token.jwksFile").description,
                cause: "\(error)")
        }
        var keys: [String: (SigningAlgorithm, JWTKeyCollection)] = [:]
        for var key in set.keys {
            guard let kid = key.keyIdentifier?.string, let algorithm = SigningAlgorithm(of: key) else { continue }
            key.algorithm = algorithm.jwk
            // A private key in the set would be a leak, but only its public half is used here.
            guard let collection = try? await JWTKeyCollection().add(jwk: key) else { continue }
            keys[kid] = (algorithm, collection)
        }
        guard !keys.isEmpty else {
            throw .configuration(
                remedy: "Put at least one signing key with a kid into the key set.",
                setting: SettingName(key: "token.jwksFile").description)
        }
        self.keys = keys
    }

    /// The claims of a token whose signature is right.
    func verified(_ token: String, allowed: Set<SigningAlgorithm>) async throws(AuthenticationFailure) -> TokenClaims {
        let digest = VerifiedTokens.Digest(of: token)
        if let known = known[digest], allowed.contains(known.algorithm) { return known.claims }
        let verified = try await checked(token, allowed: allowed)
        known.keep(verified, digest)
        return verified.claims
    }

    private func checked(
        _ token: String, allowed: Set<SigningAlgorithm>
    ) async throws(AuthenticationFailure) -> VerifiedTokens.Verified {
        let header: JWTHeader
        do {
            header = try DefaultJWTParser().parse(Array(token.utf8), as: TokenClaims.self).header
        } catch {
            throw .malformedToken
        }
        guard let algorithm = header.alg.flatMap(SigningAlgorithm.init(rawValue:)), allowed.contains(algorithm) else {
            throw .algorithmNotAllowed
        }
        // An extension that the token calls critical and we do not know must not be passed over (RFC 7515, 4.1.11).
        guard header.crit == nil else { throw .malformedToken }
        guard let kid = header.kid, let key = keys[kid] else { throw .unknownKey }
        guard key.algorithm == algorithm else { throw .algorithmNotAllowed }
        do {
            return VerifiedTokens.Verified(
                algorithm: algorithm, claims: try await key.collection.verify(token, as: TokenClaims.self))
        } catch {
            throw .wrongSignature
        }
    }
}
