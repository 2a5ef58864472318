import CoreMetrics
import Synchronization

/// Plugs the metrics of the process in, once.
package enum MetricsBootstrap {
    private static let state = Mutex<PrometheusRegistry?>(nil)

    /// The registry of the process, made the metrics system's backend at the first call.
    package static func start() -> PrometheusRegistry {
        state.withLock { state in
            if let registry = state { return registry }
            let registry = PrometheusRegistry()
            MetricsSystem.bootstrap(registry)
            state = registry
            return registry
        }
    }
}
