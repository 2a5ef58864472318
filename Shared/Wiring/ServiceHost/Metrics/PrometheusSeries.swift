import CoreMetrics
import Synchronization

/// One metric with one set of labels.
protocol PrometheusSeries: Sendable {
    /// `counter`, `gauge` or `histogram`.
    var type: String { get }
    func render(name: String, labels: [MetricLabel], into text: inout String)
}

/// A sum that only grows.
final class PrometheusCounter: PrometheusSeries, CounterHandler, FloatingPointCounterHandler {
    private let value = Mutex<Double>(0)

    var type: String { "counter" }

    func increment(by amount: Int64) { increment(by: Double(amount)) }
    // A counter never goes back: a negative or undefined amount is a fault of the caller and is not added.
    func increment(by amount: Double) { if amount > 0 { value.withLock { $0 += amount } } }
    func reset() { value.withLock { $0 = 0 } }

    func render(name: String, labels: [MetricLabel], into text: inout String) {
        text += "\(name)\(MetricLabel.text(labels)) \(MetricNumber.text(value.withLock { $0 }))\n"
    }
}

/// A value that goes up and down; also what a recorder without aggregation becomes (its last value).
final class PrometheusGauge: PrometheusSeries, MeterHandler, RecorderHandler {
    private let value = Mutex<Double>(0)

    var type: String { "gauge" }

    func set(_ new: Int64) { set(Double(new)) }
    func set(_ new: Double) { value.withLock { $0 = new } }
    func increment(by amount: Double) { value.withLock { $0 += amount } }
    func decrement(by amount: Double) { value.withLock { $0 -= amount } }
    func record(_ new: Int64) { set(Double(new)) }
    func record(_ new: Double) { set(new) }

    func render(name: String, labels: [MetricLabel], into text: inout String) {
        text += "\(name)\(MetricLabel.text(labels)) \(MetricNumber.text(value.withLock { $0 }))\n"
    }
}

/// Counts of values by size; timers record seconds.
final class PrometheusHistogram: PrometheusSeries, RecorderHandler, TimerHandler {
    /// Upper bounds: from half a millisecond to one minute in seconds, and on to large counts for recorders of sizes.
    static let bounds: [Double] = [
        0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1_000, 10_000, 100_000, 1_000_000,
    ]

    private struct State {
        var counts = [Int](repeating: 0, count: PrometheusHistogram.bounds.count)
        var count = 0
        var sum = 0.0
    }

    private let state = Mutex(State())

    var type: String { "histogram" }

    func record(_ value: Int64) { record(Double(value)) }

    func record(_ value: Double) {
        guard !value.isNaN else { return }
        state.withLock { state in
            state.count += 1
            state.sum += value
            if let bucket = Self.bounds.firstIndex(where: { value <= $0 }) { state.counts[bucket] += 1 }
        }
    }

    func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1_000_000_000) }

    func render(name: String, labels: [MetricLabel], into text: inout String) {
        let state = state.withLock { $0 }
        var cumulative = 0
        for (bound, count) in zip(Self.bounds, state.counts) {
            cumulative += count
            let bucket = labels + [MetricLabel(name: "le", value: MetricNumber.text(bound))]
            text += "\(name)_bucket\(MetricLabel.text(bucket)) \(cumulative)\n"
        }
        text += "\(name)_bucket\(MetricLabel.text(labels + [MetricLabel(name: "le", value: "+Inf")])) \(state.count)\n"
        text += "\(name)_sum\(MetricLabel.text(labels)) \(MetricNumber.text(state.sum))\n"
        text += "\(name)_count\(MetricLabel.text(labels)) \(state.count)\n"
    }
}
