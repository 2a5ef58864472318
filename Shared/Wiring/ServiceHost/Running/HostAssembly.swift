package import Logging

/// What the host hands to the one function that assembles a service; production and tests call that same function.
package struct HostAssembly<Own: Settings>: Sendable {
    /// The program's name in logs: `national-ma`.
    package let name: String
    package let host: HostSettings
    package let settings: Own
    package let logger: Logger
    package let health: HealthChecks
    package let metrics: PrometheusRegistry

    package init(
        name: String, host: HostSettings, settings: Own, logger: Logger, health: HealthChecks = HealthChecks(),
        metrics: PrometheusRegistry
    ) {
        self.name = name
        self.host = host
        self.settings = settings
        self.logger = logger
        self.health = health
        self.metrics = metrics
    }

    /// This process as a member of consumer groups; nil where it listens on any free port, so that nothing about it comes back.
    package var member: String? { host.http.port == 0 ? nil : ProcessEnvironment.member(port: host.http.port) }

    /// A router with everything that each request passes, and with the health and metrics routes; add routes to it.
    package func router(texts: @escaping ProblemTexts = { _, _ in nil }) -> HostRouter {
        HostRouter(settings: host.http, health: health, metrics: metrics, texts: texts)
    }

    /// The HTTP server for the finished router: the last of the services, so that it is the first to stop.
    package func server(_ router: HostRouter) -> HTTPServerService {
        HTTPServerService(name: name, settings: host.http, router: router, logger: logger)
    }
}
