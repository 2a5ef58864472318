import HTTPTypes
import Hummingbird
import NIOCore

/// Adds `/health/live`, `/health/ready` and `/metrics`: open, because they are asked from inside by machines and hold nothing
/// personal. Keep them off the public proxy.
enum HealthRoutes {
    static func add(to router: Router<HostRequestContext>, health: HealthChecks, metrics: PrometheusRegistry) {
        // Alive means that this process answers: a restart cannot mend a database that is away.
        router.get("/health/live") { _, _ in json(.ok, "{\"status\":\"live\"}") }
        router.get("/health/ready") { _, _ in
            let report = HealthReport(checks: await health.run())
            return json(report.isReady ? .ok : .serviceUnavailable, report.json)
        }
        router.get("/metrics") { _, _ in
            Response(
                status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: metrics.render() + ProcessMetrics.render())))
        }
    }

    private static func json(_ status: HTTPResponse.Status, _ body: String) -> Response {
        Response(
            status: status, headers: [.contentType: "application/json", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: body)))
    }
}
