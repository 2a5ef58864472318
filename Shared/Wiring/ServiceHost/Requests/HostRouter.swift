package import Hummingbird

/// The router of a service.
///
/// Each request passes, from outside in: timeout, identity, access log, security headers, problems, body limit.
/// Authentication, scopes and rate limit are added to groups of routes.
package struct HostRouter {
    /// Add groups and routes here, before ``responder()`` is called.
    package let routes: Router<HostRequestContext>
    private let methods = AllowedMethods()
    private let timeout: Duration

    package init(
        settings: HTTPSettings, health: HealthChecks, metrics: PrometheusRegistry, texts: @escaping ProblemTexts = { _, _ in nil }
    ) {
        timeout = settings.timeout
        routes = Router(context: HostRequestContext.self, options: .autoGenerateHeadEndpoints)
        routes.add(middleware: RequestIdentityMiddleware())
        routes.add(middleware: AccessLogMiddleware(metrics: metrics))
        routes.add(middleware: SecurityHeadersMiddleware(strictTransport: settings.strictTransport))
        routes.add(middleware: ProblemMiddleware(texts: texts, methods: methods))
        routes.add(middleware: BodyLimitMiddleware(limit: settings.bodyLimit))
        HealthRoutes.add(to: routes, health: health, metrics: metrics)
    }

    /// The routes below `path` that demand a token and count against the caller's rate limit.
    package func authenticated(
        _ path: RouterPath, _ authenticator: TokenAuthenticator, limiter: RateLimiter
    ) -> RouterGroup<HostRequestContext> {
        routes.group(path)
            .add(middleware: AuthenticationMiddleware(authenticator))
            .add(middleware: RateLimitMiddleware(limiter))
    }

    /// The finished responder.
    package func responder() -> TimeoutResponder<RouterResponder<HostRequestContext>> {
        let responder = routes.buildResponder()
        methods.learn(routes)
        return TimeoutResponder(responder, limit: timeout)
    }
}
