package import Logging

/// Checks bearer tokens: signature, algorithm, key, issuer, audience and time.
package final class TokenAuthenticator: Sendable {
    private let keys: KeySetFile
    private let rules: TokenRules
    private let algorithms: Set<SigningAlgorithm>
    private let clock: @Sendable () -> WallTime

    package init(
        keys: KeySetFile, rules: TokenRules, algorithms: Set<SigningAlgorithm>, clock: @escaping @Sendable () -> WallTime = { .now() }
    ) {
        self.keys = keys
        self.rules = rules
        self.algorithms = algorithms
        self.clock = clock
    }

    /// Reads the key set named by the settings.
    package convenience init(_ settings: AuthenticationSettings, logger: Logger) async throws(StartupError) {
        self.init(
            keys: try await KeySetFile(path: settings.jwksFile, logger: logger),
            rules: TokenRules(issuer: settings.issuer, audience: settings.audience, leeway: settings.leeway),
            algorithms: settings.algorithms)
    }

    /// Healthy while the key set on disk is the one in force.
    package var health: HealthState { keys.health }

    /// The caller that `token` names.
    package func authenticate(_ token: String) async throws(AuthenticationFailure) -> Principal {
        // Longer than any honest token: not worth a decoder's time.
        guard token.utf8.count <= 8_192 else { throw .malformedToken }
        let claims = try await keys.current().verified(token, allowed: algorithms)
        return try rules.principal(claims, now: clock())
    }
}
