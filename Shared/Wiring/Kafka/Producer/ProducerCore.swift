import CLibrdkafka
import Logging
import Synchronization

/// What the caller's tasks and the producer's thread share. The client is used by tasks (to produce) and freed by the
/// thread, both under the lock: nothing can be produced into a freed client.
final class ProducerCore: Sendable {
    private struct State: ~Copyable {
        var client: ClientHandle?
        var window: ProducerWindow
        var deliveries: [KafkaDelivery] = []
        var purgeIsWanted = false
        var deadline: ContinuousClock.Instant?
        var isFinished = false
    }

    /// What the thread has to do next.
    struct Orders {
        let purge: Bool
        /// Closed, and nothing is under way any more, or it did not even answer to the purge.
        let isEnd: Bool
        /// How long the thread may sleep, in milliseconds.
        let wait: Int32
    }

    /// How long the reports of a purge may take; they come from memory.
    private static let purgeTime: Duration = .seconds(2)

    /// Rung for reports by librdkafka, for orders by tasks.
    let bell: EventDescriptor
    private let state: Mutex<State>
    private let reports: Mutex<ProducerReports>
    /// Signalled when the window has room, reports are in, or the producer has ended.
    let changed = AsyncCondition()
    let limit: Int

    init(client: consuming ClientHandle, limit: Int, logger: Logger) throws(KafkaError) {
        bell = try EventDescriptor()
        let queue = QueueHandle.main(of: client)
        queue.ring(bell)
        reports = Mutex(ProducerReports(queue: queue, events: ClientEvents(client: client.name, logger: logger)))
        let window = ProducerWindow(limit: limit)
        self.limit = window.limit
        state = Mutex(State(client: client, window: window))
    }

    /// - Returns: `false` when the window is full: wait for a change and try again.
    func produce(
        topic: String, partition: Int32, key: borrowing Span<UInt8>, headers: [KafkaHeader], value: borrowing Span<UInt8>, token: UInt64
    ) throws(KafkaError) -> Bool {
        let code = unsafe key.withUnsafeBytes { key in
            unsafe value.withUnsafeBytes { value in
                // As in HeaderList: passing the string itself would copy it to the heap.
                unsafe topic.withCString { topic in unsafe hand(headers, topic, partition, key, value, token) }
            }
        }
        switch code {
        case .accepted: return true
        case .full: return false
        case .closed: throw KafkaError(RD_KAFKA_RESP_ERR__DESTROY, "the producer is closed", place: "produce")
        case .fatal(let error): throw error
        case .refused(let error): throw error
        }
    }

    private enum Outcome {
        case accepted, full, closed
        case fatal(KafkaError)
        case refused(KafkaError)
    }

    private func hand(
        _ headers: [KafkaHeader], _ topic: UnsafePointer<CChar>, _ partition: Int32, _ key: UnsafeRawBufferPointer,
        _ value: UnsafeRawBufferPointer, _ token: UInt64
    ) -> Outcome {
        state.withLock { state in
            switch state.window.admission() {
            case .accepted: break
            case .full: return .full
            case .closed: return .closed
            case .fatal(let error): return .fatal(error)
            }
            guard let raw = unsafe state.client?.raw else { return .closed }
            let list = HeaderList(headers)
            let code = unsafe recosa_kafka_produce(
                raw, topic, partition, key.baseAddress, key.count, value.baseAddress, value.count, list.raw, token)
            if code == RD_KAFKA_RESP_ERR_NO_ERROR { list.surrender() } else { _ = consume list }
            switch code {
            case RD_KAFKA_RESP_ERR_NO_ERROR:
                state.window.accepted()
                return .accepted
            // The bytes, not the messages, are too many for librdkafka's queue: reports make room (pitfall rule 6).
            case RD_KAFKA_RESP_ERR__QUEUE_FULL:
                return .full
            case RD_KAFKA_RESP_ERR__FATAL:
                let error = state.client?.fatalFault(place: "produce") ?? KafkaError(code, place: "produce", isFatal: true)
                state.window.fail(error)
                return .fatal(error)
            default:
                return .refused(KafkaError(code, place: "produce"))
            }
        }
    }

    /// Takes what librdkafka has to say. Whoever waits for reports does that: a message is then freed where the next one is made,
    /// and memory does not wander from one thread to another.
    func collect() {
        let hasCome = reports.withLock { reports in
            var hasCome = false
            while let event = reports.next() {
                hasCome = true
                switch event {
                case .deliveries(let deliveries): add(deliveries)
                case .failed(let error): fail(error)
                case .nothing: break
                }
            }
            return hasCome
        }
        if hasCome { changed.signal() }
    }

    /// The queue is given up, before the client is.
    func stopCollecting() { reports.withLock { $0.queue = nil } }

    /// What is in; `nil` when the producer has ended and everything was handed out.
    func takeDeliveries() -> [KafkaDelivery]? {
        collect()
        let taken: [KafkaDelivery]? = state.withLock { state in
            if state.deliveries.isEmpty { return state.isFinished ? nil : [] }
            let deliveries = state.deliveries
            state.deliveries = []
            state.window.handedOut(deliveries.count)
            return deliveries
        }
        if taken?.isEmpty == false { changed.signal() }
        return taken
    }

    private func add(_ deliveries: [KafkaDelivery]) {
        state.withLock { state in
            state.window.reported(deliveries.count)
            if state.deliveries.isEmpty { state.deliveries = deliveries } else { state.deliveries += deliveries }
        }
    }

    private func fail(_ error: KafkaError) {
        state.withLock { state in
            // The client knows the error that came first and why.
            state.window.fail(state.client?.fatalFault(place: error.place) ?? error)
        }
    }

    func requestPurge() {
        state.withLock { $0.purgeIsWanted = true }
        bell.ring()
    }

    func requestClose(by deadline: ContinuousClock.Instant) {
        state.withLock { state in
            state.window.close()
            if state.deadline == nil { state.deadline = deadline }
        }
        bell.ring()
        changed.signal()
    }

    func orders(now: ContinuousClock.Instant) -> Orders {
        state.withLock { state in
            defer { state.purgeIsWanted = false }
            guard let deadline = state.deadline else { return Orders(purge: state.purgeIsWanted, isEnd: false, wait: 1_000) }
            let isDrained = state.window.unreported == 0
            let isOverdue = deadline <= now
            return Orders(
                purge: state.purgeIsWanted || (isOverdue && !isDrained), isEnd: isDrained || deadline + Self.purgeTime <= now,
                wait: isOverdue ? 50 : Int32(clamping: (deadline - now).milliseconds + 1).clamped(to: 1...1_000))
        }
    }

    /// Gives up what is queued and in flight without waiting for it: the reports come through the queue (pitfall rule 8).
    func purge() {
        state.withLock { state in
            guard let raw = unsafe state.client?.raw else { return }
            _ = unsafe rd_kafka_purge(raw, RD_KAFKA_PURGE_F_QUEUE | RD_KAFKA_PURGE_F_INFLIGHT | RD_KAFKA_PURGE_F_NON_BLOCKING)
        }
    }

    /// The client leaves the shared state; the thread then frees it without holding the lock.
    func surrenderClient() -> ClientHandle? {
        state.withLock { state in state.client.take() }
    }

    func finish() {
        state.withLock { $0.isFinished = true }
        changed.signal()
    }

    /// Nobody may ask for reports any more.
    var isClosing: Bool { state.withLock { $0.deadline != nil } }

    var isFinished: Bool { state.withLock { $0.isFinished } }

    var isUnreportedEmpty: Bool { state.withLock { $0.window.unreported == 0 } }

    func raiseFatalErrorForTest(_ code: Int32, _ reason: String) {
        state.withLock { $0.client?.raiseFatalErrorForTest(rd_kafka_resp_err_t(rawValue: code), reason) }
    }
}
