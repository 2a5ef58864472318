import HTTPTypes
package import Hummingbird

/// Answers 429 with `Retry-After` when a subject asks too much; without a principal the address of the peer counts.
///
/// Stands after ``AuthenticationMiddleware``, so that nobody can use up the share of another by claiming a name.
package struct RateLimitMiddleware: RouterMiddleware {
    package typealias Context = HostRequestContext

    private let limiter: RateLimiter
    private let now: @Sendable () -> Duration

    package init(_ limiter: RateLimiter, now: @escaping @Sendable () -> Duration = MonotonicTime.now) {
        self.limiter = limiter
        self.now = now
    }

    package func handle(
        _ request: Request, context: HostRequestContext, next: (Request, HostRequestContext) async throws -> Response
    ) async throws -> Response {
        let subject = context.principal.map { "subject:" + $0.subject } ?? "address:" + (context.remoteAddress?.ipAddress ?? "none")
        if let wait = limiter.take(subject, now: now()) {
            let seconds = max(1, Int((wait / .seconds(1)).rounded(.up)))
            throw Problem(
                .rateLimited,
                detail: LocalisedText(
                    fr: "Réessayez dans \(seconds) s.", ar: "أعد المحاولة بعد \(seconds) ثانية.", en: "Try again in \(seconds) s."),
                headers: [.retryAfter: "\(seconds)"])
        }
        return try await next(request, context)
    }
}

/// Time that never goes back.
package enum MonotonicTime {
    private static let start = ContinuousClock.now

    /// The time since the first call in this process.
    @Sendable package static func now() -> Duration { ContinuousClock.now - start }
}
