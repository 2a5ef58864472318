package import CoreMetrics
import Synchronization

/// Holds every metric of the process and renders them as Prometheus text.
///
/// A metric is known by name and labels; asking again for the same one gives the same storage, so that short-lived
/// `Counter(label:)` values anywhere add to one sum.
package final class PrometheusRegistry: MetricsFactory, Sendable {
    private struct Series: Hashable {
        let name: String
        let labels: [MetricLabel]
    }

    private let series = Mutex<[Series: any PrometheusSeries]>([:])

    package init() {}

    /// The exposition format 0.0.4, names in order, one `# TYPE` line a name.
    package func render() -> String {
        let all = series.withLock { $0 }
        let byName = Dictionary(grouping: all, by: \.key.name).sorted { $0.key < $1.key }
        var text = ""
        for (name, members) in byName {
            guard let type = members.first?.value.type else { continue }
            text += "# TYPE \(name) \(type)\n"
            for (key, member) in members.sorted(by: { MetricLabel.text($0.key.labels) < MetricLabel.text($1.key.labels) })
            where member.type == type {
                member.render(name: name, labels: key.labels, into: &text)
            }
        }
        return text
    }

    package func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        find(MetricName.counter(label), dimensions) { PrometheusCounter() } ?? PrometheusCounter()
    }

    package func makeFloatingPointCounter(label: String, dimensions: [(String, String)]) -> any FloatingPointCounterHandler {
        find(MetricName.counter(label), dimensions) { PrometheusCounter() } ?? PrometheusCounter()
    }

    package func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        find(MetricName.gauge(label), dimensions) { PrometheusGauge() } ?? PrometheusGauge()
    }

    package func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        if aggregate {
            return find(MetricName.gauge(label), dimensions) { PrometheusHistogram() } ?? PrometheusHistogram()
        }
        return find(MetricName.gauge(label), dimensions) { PrometheusGauge() } ?? PrometheusGauge()
    }

    package func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        find(MetricName.seconds(label), dimensions) { PrometheusHistogram() } ?? PrometheusHistogram()
    }

    // Series stay: a counter that starts again from zero because its owner went away would look like a restart.
    package func destroyCounter(_ handler: any CounterHandler) {}
    package func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) {}
    package func destroyMeter(_ handler: any MeterHandler) {}
    package func destroyRecorder(_ handler: any RecorderHandler) {}
    package func destroyTimer(_ handler: any TimerHandler) {}

    /// The stored series, or a new one; nil when the name is already in use by another kind, whose values would be mixed up.
    private func find<Kind: PrometheusSeries>(
        _ name: String, _ dimensions: [(String, String)], make: () -> Kind
    ) -> Kind? {
        let key = Series(name: name, labels: MetricLabel.labels(dimensions))
        return series.withLock { series in
            if let known = series[key] { return known as? Kind }
            let new = make()
            series[key] = new
            return new
        }
    }
}
