import Kafka
import Synchronization
package import Topic

/// The twin of a producer: window, reports, purge, fatal error.
package final class InMemoryPublisher: Publisher {
    private struct State {
        /// Accepted while the broker was down.
        var queued: [OutgoingMessage] = []
        var reports: [DeliveryReport] = []
        /// A message failed: like an idempotent producer, nothing later of its partition may pass it until the purge.
        var failedPartitions: Set<TopicPartition> = []
        var fatal: KafkaError?
        var isClosed = false
    }

    package let window: Int
    private let broker: InMemoryBroker
    private let state = Mutex(State())
    private let changed = AsyncCondition()

    package init(broker: InMemoryBroker, window: Int = 1_000) {
        self.broker = broker
        self.window = max(1, window)
    }

    package func publish(_ messages: [OutgoingMessage]) async throws(PublisherError) {
        for message in messages {
            while true {
                let generation = changed.generation
                if try accept(message) { break }
                await changed.wait(since: generation)
                if Task.isCancelled { throw .cancelled }
            }
        }
    }

    private func accept(_ message: OutgoingMessage) throws(PublisherError) -> Bool {
        let outcome: Result<Bool, PublisherError> = state.withLock { state in
            if let fatal = state.fatal { return .failure(.fatal(fatal)) }
            if state.isClosed { return .failure(.closed) }
            guard state.queued.count + state.reports.count < window else { return .success(false) }
            state.queued.append(message)
            deliver(&state)
            return .success(true)
        }
        if case .success(true) = outcome { changed.signal() }
        return try outcome.get()
    }

    /// Sends what is queued, in order, as far as the broker takes it.
    private func deliver(_ state: inout State) {
        while let message = state.queued.first {
            let partition = TopicPartition(message.topic, message.partition)
            if state.failedPartitions.contains(partition) {
                report(message, .failed(.twin("_PURGE_QUEUE", "an earlier message failed")), nil, &state)
                continue
            }
            switch broker.store(message) {
            case .down: return
            case .stored(let offset): report(message, .persisted, offset, &state)
            case .refused(let error):
                state.failedPartitions.insert(partition)
                report(message, .failed(error), nil, &state)
            }
        }
    }

    private func report(_ message: OutgoingMessage, _ outcome: DeliveryReport.Outcome, _ offset: Int64?, _ state: inout State) {
        state.queued.removeFirst()
        state.reports.append(
            DeliveryReport(
                token: message.token, partition: TopicPartition(message.topic, message.partition), offset: offset, outcome: outcome))
    }

    package func nextReports() async -> [DeliveryReport] {
        while !Task.isCancelled {
            let (own, brokers) = (changed.generation, broker.changed.generation)
            let (reports, isEnd) = state.withLock { state in
                deliver(&state)
                defer { state.reports = [] }
                return (state.reports, state.isClosed && state.queued.isEmpty)
            }
            if !reports.isEmpty {
                changed.signal()
                return reports
            }
            if isEnd { return [] }
            await waitForEither(own, brokers)
        }
        return []
    }

    private func waitForEither(_ own: UInt64, _ brokers: UInt64) async {
        await withTaskGroup { group in
            group.addTask { await self.changed.wait(since: own) }
            group.addTask { await self.broker.changed.wait(since: brokers) }
            await group.next()
            group.cancelAll()
        }
    }

    package func purge() async {
        giveUp(.twin("_PURGE_QUEUE", "purged"))
        state.withLock { $0.failedPartitions = [] }
    }

    private func giveUp(_ error: KafkaError) {
        state.withLock { state in
            while let message = state.queued.first { report(message, .failed(error), nil, &state) }
        }
        changed.signal()
    }

    package func close(within deadline: Duration) async {
        state.withLock { state in
            state.isClosed = true
            deliver(&state)
        }
        giveUp(.twin("_PURGE_QUEUE", "closed"))
    }

    /// What a producer answers after a fatal error.
    package func raiseFatalError() {
        let error = KafkaError.twin("OUT_OF_ORDER_SEQUENCE_NUMBER", "the test wanted it", isFatal: true)
        state.withLock { $0.fatal = error }
        giveUp(error)
    }
}
