import HTTPTypes
package import Hummingbird

/// Adds the headers that tell a browser to trust nothing by default; a handler that set one keeps its own.
package struct SecurityHeadersMiddleware: RouterMiddleware {
    package typealias Context = HostRequestContext

    private let defaults: [(name: HTTPField.Name, value: String)]

    /// - Parameter strictTransport: says that the service is reached by TLS only (behind a proxy that ends it).
    package init(strictTransport: Bool) {
        var defaults: [(HTTPField.Name, String)] = [
            (.xContentTypeOptions, "nosniff"),
            (.contentSecurityPolicy, "default-src 'none'; frame-ancestors 'none'; base-uri 'none'"),
            (.frameOptions, "DENY"),
            (.referrerPolicy, "no-referrer"),
            (.permissionsPolicy, "camera=(), geolocation=(), microphone=()"),
            (.crossOriginResourcePolicy, "same-origin"),
            (.cacheControl, "no-store"),
        ]
        if strictTransport { defaults.append((.strictTransportSecurity, "max-age=31536000; includeSubDomains")) }
        self.defaults = defaults
    }

    package func handle(
        _ request: Request, context: HostRequestContext, next: (Request, HostRequestContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for (name, value) in defaults where response.headers[name] == nil {
            response.headers[name] = value
        }
        return response
    }
}

extension HTTPField.Name {
    static let frameOptions = HTTPField.Name(known: "X-Frame-Options")
    static let referrerPolicy = HTTPField.Name(known: "Referrer-Policy")
    static let permissionsPolicy = HTTPField.Name(known: "Permissions-Policy")
    static let crossOriginResourcePolicy = HTTPField.Name(known: "Cross-Origin-Resource-Policy")
}
