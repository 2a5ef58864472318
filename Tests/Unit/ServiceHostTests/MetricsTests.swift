import CoreMetrics
import Metrics
import ServiceHost
import Testing

@Suite("Metrics")
struct MetricsTests {
    private let registry = PrometheusRegistry()

    @Test("A counter adds up over all who ask for it by name, and keeps its labels apart")
    func counters() {
        for country in ["ma", "ma", "sn"] {
            Counter(label: "projector_applied_total", dimensions: [("source", country)], factory: registry).increment(by: 2)
        }
        Counter(label: "relay.published", factory: registry).increment()
        let text = registry.render()
        #expect(text.contains("# TYPE projector_applied_total counter\n"))
        #expect(text.contains("projector_applied_total{source=\"ma\"} 4\n"))
        #expect(text.contains("projector_applied_total{source=\"sn\"} 2\n"))
        #expect(text.contains("relay_published_total 1\n"))
    }

    @Test("A gauge shows its last value, fractions and negative ones too")
    func gauges() {
        Gauge(label: "outbox_rows", dimensions: [("state", "unpublished")], factory: registry).record(12)
        Meter(label: "projector_gap_seconds", factory: registry).set(-0.5)
        let text = registry.render()
        #expect(text.contains("# TYPE outbox_rows gauge\noutbox_rows{state=\"unpublished\"} 12\n"))
        #expect(text.contains("projector_gap_seconds -0.5\n"))
    }

    @Test("A timer becomes a histogram of seconds whose buckets add up")
    func timers() {
        let timer = Timer(label: "relay_ack_latency_seconds", factory: registry)
        timer.recordMilliseconds(3)
        timer.recordMilliseconds(70)
        timer.recordSeconds(3_600)
        let text = registry.render()
        #expect(text.contains("# TYPE relay_ack_latency_seconds histogram\n"))
        #expect(text.contains("relay_ack_latency_seconds_bucket{le=\"0.0025\"} 0\n"))
        #expect(text.contains("relay_ack_latency_seconds_bucket{le=\"0.005\"} 1\n"))
        #expect(text.contains("relay_ack_latency_seconds_bucket{le=\"0.1\"} 2\n"))
        #expect(text.contains("relay_ack_latency_seconds_bucket{le=\"+Inf\"} 3\n"))
        #expect(text.contains("relay_ack_latency_seconds_count 3\n"))
        #expect(text.contains("relay_ack_latency_seconds_sum 3600.073\n"))
    }

    @Test("Labels are escaped, sorted and free of characters that Prometheus refuses")
    func labels() {
        Counter(label: "9 odd-name", dimensions: [("b.c", "\\ \" \n"), ("a", "é")], factory: registry).increment()
        #expect(registry.render().contains("_9_odd_name_total{a=\"é\",b_c=\"\\\\ \\\" \\n\"} 1\n"))
    }

    @Test("A name in use by another kind keeps its first meaning")
    func kinds() {
        Counter(label: "x_total", factory: registry).increment()
        Meter(label: "x_total", factory: registry).set(99)
        #expect(registry.render() == "# TYPE x_total counter\nx_total 1\n")
    }
}
