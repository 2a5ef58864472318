import Domain
import Metrics
import Outbox

/// The relay's metrics, under the names of the reference (`shared/reference/messaging-pitfalls.md`, 1.2).
struct RelayMetrics: Sendable {
    private let epoch = Gauge(label: "relay_lease_epoch")
    private let published = Counter(label: "relay_published_total")
    private let acknowledgement = Timer(label: "relay_ack_latency_seconds")
    private let queueFull = Counter(label: "relay_queue_full_total")
    private let missingRows = Counter(label: "relay_rows_missing_total")
    private let receiptAge = Gauge(label: "receipt_age_seconds")
    private let goBacks: [RelayReason: Counter]
    private let rows: [OutboxState.Waiting: Gauge]
    private let ages: [OutboxState.Waiting: Gauge]

    init() {
        goBacks = Dictionary(
            uniqueKeysWithValues: RelayReason.allCases.map {
                ($0, Counter(label: "relay_goback_total", dimensions: [("reason", $0.rawValue)]))
            })
        rows = Dictionary(
            uniqueKeysWithValues: OutboxState.Waiting.allCases.map {
                ($0, Gauge(label: "outbox_rows", dimensions: [("state", $0.rawValue)]))
            })
        ages = Dictionary(
            uniqueKeysWithValues: OutboxState.Waiting.allCases.map {
                ($0, Gauge(label: "outbox_oldest_age_seconds", dimensions: [("state", $0.rawValue)]))
            })
    }

    func holds(epoch: Int64) { self.epoch.record(epoch) }

    func published(_ count: Int) { published.increment(by: count) }

    func acknowledged(after latency: Duration) {
        acknowledgement.recordNanoseconds(latency.components.seconds * 1_000_000_000 + latency.components.attoseconds / 1_000_000_000)
    }

    /// The client of the broker is beyond use; `code` is Kafka's own name for why.
    func clientDied(_ code: String) { Counter(label: "kafka_client_fatal_total", dimensions: [("code", code)]).increment() }

    func missesRow() { missingRows.increment() }

    func waitedForWindow() { queueFull.increment() }

    func wentBack(_ reason: RelayReason) { goBacks[reason]?.increment() }

    func record(_ state: OutboxState) {
        for count in state.counts {
            rows[count.waiting]?.record(count.rows)
            let age = count.oldest.map { max(0, state.at.microseconds - $0.microseconds) } ?? 0
            ages[count.waiting]?.record(Double(age) / 1_000_000)
        }
        if let last = state.lastReceipt { receiptAge.record(Double(max(0, state.at.microseconds - last.microseconds)) / 1_000_000) }
    }
}
