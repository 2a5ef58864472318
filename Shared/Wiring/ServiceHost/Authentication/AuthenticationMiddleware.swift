import HTTPTypes
package import Hummingbird
import Logging

/// Demands a bearer token and makes its subject the request's ``Principal``.
package struct AuthenticationMiddleware: RouterMiddleware {
    package typealias Context = HostRequestContext

    private let authenticator: TokenAuthenticator

    package init(_ authenticator: TokenAuthenticator) {
        self.authenticator = authenticator
    }

    package func handle(
        _ request: Request, context: HostRequestContext, next: (Request, HostRequestContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        do throws(AuthenticationFailure) {
            context.principal = try await authenticator.authenticate(try Self.token(of: request))
        } catch let failure {
            context.logger.info("Request without valid token", metadata: ["reason": "\(failure.rawValue)"])
            throw failure.problem
        }
        return try await next(request, context)
    }

    private static func token(of request: Request) throws(AuthenticationFailure) -> String {
        guard let header = request.headers[.authorization] else { throw .missingToken }
        let parts = header.split(separator: " ", omittingEmptySubsequences: true)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { throw .malformedToken }
        return String(parts[1])
    }
}

/// Demands that the caller has every one of the given scopes: 403 with the missing ones otherwise.
package struct ScopeMiddleware: RouterMiddleware {
    package typealias Context = HostRequestContext

    private let scopes: Set<String>

    package init(_ scopes: String...) {
        self.scopes = Set(scopes)
    }

    package func handle(
        _ request: Request, context: HostRequestContext, next: (Request, HostRequestContext) async throws -> Response
    ) async throws -> Response {
        try context.requirePrincipal().require(scopes: scopes)
        return try await next(request, context)
    }
}

extension Principal {
    /// Throws 403 naming the scopes that are missing.
    package func require(scopes required: Set<String>) throws(Problem) {
        let missing = required.subtracting(scopes).sorted().joined(separator: " ")
        guard !missing.isEmpty else { return }
        throw Problem(
            .forbidden,
            detail: LocalisedText(
                fr: "Il manque le droit : \(missing).", ar: "الصلاحية الناقصة: \(missing).", en: "Missing scope: \(missing)."),
            headers: [.wwwAuthenticate: "Bearer realm=\"recosa\", error=\"insufficient_scope\", scope=\"\(missing)\""])
    }
}
