import Domain
import Metrics

/// What a projector counts. Names and labels are those operators know from the documentation.
struct ProjectorMetrics: Sendable {
    private let stream: StreamName
    private let applied: Counter
    private let duplicates: Counter
    private let outOfOrder: Counter
    private let lost: Counter
    private let gapOpen: Gauge
    private let parked: Counter
    private let seconds: Metrics.Timer

    init(_ stream: StreamName) {
        self.stream = stream
        let labels = [("source", stream.source), ("partition", String(stream.partition))]
        applied = Counter(label: "projector_applied_total", dimensions: labels)
        duplicates = Counter(label: "projector_duplicates_total", dimensions: labels)
        outOfOrder = Counter(label: "projector_out_of_order_total", dimensions: labels)
        lost = Counter(label: "projector_cas_lost_total", dimensions: labels)
        gapOpen = Gauge(label: "projector_gap_open", dimensions: labels)
        parked = Counter(label: "projector_parked_total", dimensions: labels)
        seconds = Metrics.Timer(label: "projector_apply_seconds", dimensions: labels)
    }

    func stored(_ batch: StreamBatch, rejected: [StreamEffects.Rejected], took duration: Duration) {
        applied.increment(by: batch.accepted.count)
        duplicates.increment(by: batch.effects.duplicates.count)
        outOfOrder.increment(by: batch.effects.outOfOrder.count)
        parked.increment(by: batch.effects.parked.count)
        gapOpen.record(batch.effects.after.hasGap ? 1 : 0)
        seconds.record(duration: duration)
        for entry in rejected {
            Counter(label: "schema_rejections_total", dimensions: [("reason", entry.rejection.code.rawValue)]).increment()
        }
    }

    func positionLost() { lost.increment() }
}
