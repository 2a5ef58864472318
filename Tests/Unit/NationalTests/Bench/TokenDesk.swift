import ServiceHost

/// Tokens of the tests, each signed once.
actor TokenDesk {
    private let issuer: DevelopmentIssuer
    private var tokens: [String: String] = [:]

    init(issuer: DevelopmentIssuer) { self.issuer = issuer }

    func token(_ subject: String, _ country: String?, _ roles: [String]) async throws -> String {
        let key = "\(subject)|\(country ?? "")|\(roles.joined(separator: " "))"
        if let token = tokens[key] { return token }
        let token = try await issuer.token(subject: subject, country: country, roles: roles, now: .now())
        tokens[key] = token
        return token
    }
}
