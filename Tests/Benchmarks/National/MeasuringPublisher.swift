import Domain
import Synchronization
import Topic

/// Notes when the broker acknowledged which event.
final class MeasuringPublisher: Publisher {
    private let publisher: any Publisher
    private let acknowledged: AcknowledgementTimes
    private let underWay = Mutex<[UInt64: String]>([:])

    init(_ publisher: any Publisher, _ acknowledged: AcknowledgementTimes) {
        self.publisher = publisher
        self.acknowledged = acknowledged
    }

    var window: Int { publisher.window }

    func publish(_ messages: [OutgoingMessage]) async throws(PublisherError) {
        underWay.withLock { waiting in
            for message in messages {
                guard let id = message.headers.first(where: { $0.name == "ce_id" }) else { continue }
                waiting[message.token] = String(decoding: id.value, as: UTF8.self)
            }
        }
        try await publisher.publish(messages)
    }

    func nextReports() async -> [DeliveryReport] {
        let reports = await publisher.nextReports()
        let now = ContinuousClock.now
        let ids = underWay.withLock { waiting in reports.filter(\.isPersisted).compactMap { waiting.removeValue(forKey: $0.token) } }
        acknowledged.note(ids, at: now)
        return reports
    }

    func purge() async { await publisher.purge() }
    func close(within deadline: Duration) async { await publisher.close(within: deadline) }
}

/// When each event was first acknowledged, by its id.
final class AcknowledgementTimes: Sendable {
    fileprivate let times = Mutex<[String: ContinuousClock.Instant]>([:])

    func note(_ ids: [String], at now: ContinuousClock.Instant) {
        times.withLock { times in
            for id in ids where times[id] == nil { times[id] = now }
        }
    }

    subscript(id: UniqueID) -> ContinuousClock.Instant? { times.withLock { $0[id.text] } }
    var count: Int { times.withLock { $0.count } }
}

extension AcknowledgementTimes {
    /// When the last of them was.
    var last: ContinuousClock.Instant? { times.withLock { $0.values.max() } }
}
