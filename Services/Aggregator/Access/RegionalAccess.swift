import Dashboard
import HTTPTypes
import Hummingbird
import Logging
import ServiceHost

/// Finds out who asks, and whether they may: by bearer token, or for reading by the cookie of a page's sign-in.
struct RegionalAccess: Sendable {
    typealias Tokens = @Sendable (String) async throws(AuthenticationFailure) -> Principal

    let tokens: Tokens
    let accounts: @Sendable (Request) async throws -> Account?
    let publicOperations: Set<String>
    let limiter: RateLimiter

    init(
        tokens: @escaping Tokens, accounts: @escaping @Sendable (Request) async throws -> Account?, publicOperations: Set<String>,
        limiter: RateLimiter
    ) {
        self.tokens = tokens
        self.accounts = accounts
        self.publicOperations = publicOperations
        self.limiter = limiter
    }

    func caller(of request: Request, _ context: HostRequestContext, for endpoint: Endpoint) async throws -> RegionalCaller {
        let caller = try await identify(request, context, endpoint)
        try limit(caller, context)
        guard caller.name != nil else { return caller }
        guard !caller.roles.isDisjoint(with: endpoint.roles) else {
            throw Problem(.forbidden, detail: AccessTexts.missingRole(endpoint.roles))
        }
        return caller
    }

    private func identify(_ request: Request, _ context: HostRequestContext, _ endpoint: Endpoint) async throws -> RegionalCaller {
        if let header = request.headers[.authorization] {
            do throws(AuthenticationFailure) {
                let principal = try await tokens(try Self.token(header))
                return RegionalCaller(name: principal.subject, roles: Set(principal.roles.compactMap(RegionalRole.init(rawValue:))))
            } catch {
                context.logger.info("Request without valid token", metadata: ["reason": "\(error.rawValue)"])
                throw error.problem
            }
        }
        // The cookie authorises reading only: another site can make a browser send it along with a form.
        if request.method == .get || request.method == .head, let account = try await account(of: request) { return account }
        if publicOperations.contains(endpoint.operation) { return .anybody }
        throw AuthenticationFailure.missingToken.problem
    }

    private func account(of request: Request) async throws -> RegionalCaller? {
        guard request.headers[.cookie] != nil, let account = try await accounts(request) else { return nil }
        let role: RegionalRole =
            switch account.role {
            case .committee: .committee
            case .operator: .operator
            }
        return RegionalCaller(name: account.name.text, roles: [role])
    }

    private func limit(_ caller: RegionalCaller, _ context: HostRequestContext) throws(Problem) {
        let subject = caller.name.map { "subject:" + $0 } ?? "address:" + (context.remoteAddress?.ipAddress ?? "none")
        guard let wait = limiter.take(subject, now: MonotonicTime.now()) else { return }
        let seconds = max(1, Int((wait / .seconds(1)).rounded(.up)))
        throw Problem(.rateLimited, detail: AccessTexts.tryAgain(seconds: seconds), headers: [.retryAfter: "\(seconds)"])
    }

    private static func token(_ header: String) throws(AuthenticationFailure) -> String {
        let parts = header.split(separator: " ", omittingEmptySubsequences: true)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { throw .malformedToken }
        return String(parts[1])
    }
}
