import HTTPTypes
package import Hummingbird
import Logging
package import Metrics

/// Logs and counts each request: `http_requests_total{method,route,status}` and `http_request_duration_seconds{method,route}`.
///
/// The route is the pattern, never the path: paths hold identifiers, and each would be a metric of its own.
package struct AccessLogMiddleware: RouterMiddleware {
    package typealias Context = HostRequestContext

    private let metrics: any MetricsFactory
    private let clock = ContinuousClock()

    package init(metrics: any MetricsFactory) {
        self.metrics = metrics
    }

    package func handle(
        _ request: Request, context: HostRequestContext, next: (Request, HostRequestContext) async throws -> Response
    ) async throws -> Response {
        let start = clock.now
        let response = try await next(request, context)
        record(request, response, context: context, took: clock.now - start)
        return response
    }

    private func record(_ request: Request, _ response: Response, context: HostRequestContext, took: Duration) {
        let route = context.endpointPath ?? "none"
        let status = "\(response.status.code)"
        // A method is the client's own word, so only the known ones become a label.
        let method = Self.methods.contains(request.method) ? request.method.rawValue : "other"
        Counter(label: "http_requests_total", dimensions: [("method", method), ("route", route), ("status", status)], factory: metrics)
            .increment()
        Timer(label: "http_request_duration_seconds", dimensions: [("method", method), ("route", route)], factory: metrics)
            .recordNanoseconds(Int64(took / .nanoseconds(1)))
        context.logger.log(
            level: Self.quiet.contains(route) ? .debug : .info, "Request answered",
            metadata: [
                "http.method": "\(method)", "http.route": "\(route)", "http.status": "\(status)",
                "http.milliseconds": "\(Int64(took / .milliseconds(1)))",
            ])
    }

    /// Asked every few seconds by machines; they would drown the rest.
    private static let quiet: Set<String> = ["/metrics", "/health/live", "/health/ready"]
    private static let methods: Set<HTTPRequest.Method> = [.get, .head, .post, .put, .patch, .delete, .options]
}
