import Synchronization

/// One assignment of partitions, from when the group gave them until it took them back.
struct ConsumerAssignment: Equatable, Sendable {
    let number: UInt64
    let partitions: [KafkaPartition]
}

/// What the thread tells the tasks.
enum ConsumerEvent: Sendable {
    case assigned(ConsumerAssignment)
    case failed(KafkaConsumerFailure)
    /// The thread is out of the group and does nothing more for the tasks; the client may still be being freed.
    case ended
}

/// What the tasks ask of the thread.
enum ConsumerRequest: Sendable {
    /// The start offsets are known, the mailboxes wait.
    case assign(ConsumerAssignment, [PartitionMailbox])
    /// The tasks of the assignment have ended: the partitions can be given back.
    case release(ConsumerAssignment)
    /// The partition's mailbox says from where to read now.
    case restart(KafkaPartition)
    case close
}

/// What the caller's tasks and the consumer's thread share: two queues and a bell. The client itself belongs to the thread.
final class ConsumerCore: Sendable {
    private struct State {
        var events: [ConsumerEvent] = []
        var requests: [ConsumerRequest] = []
        var overdue: UInt64 = 0
        var isEnded = false
        var hasBegun = false
        var isClosing = false
    }

    private let state = Mutex(State())
    /// Signalled for tasks: an event, an assignment overdue, the end.
    private let changed = AsyncCondition()
    /// Rung for the thread: arrivals and requests.
    let bell: EventDescriptor

    init() throws(KafkaError) {
        bell = try EventDescriptor()
    }

    /// - Returns: `false` the second time.
    func begin() -> Bool {
        state.withLock { state in
            defer { state.hasBegun = true }
            return !state.hasBegun
        }
    }

    func request(_ request: ConsumerRequest) {
        state.withLock { state in
            state.requests.append(request)
            if case .close = request { state.isClosing = true }
        }
        bell.ring()
    }

    /// No further batch begins, even before the thread has seen the request.
    var isClosing: Bool { state.withLock { $0.isClosing } }

    func takeRequests() -> [ConsumerRequest] {
        state.withLock { state in
            defer { state.requests.removeAll() }
            return state.requests
        }
    }

    func tell(_ event: ConsumerEvent) {
        state.withLock { state in
            state.events.append(event)
            if case .ended = event { state.isEnded = true }
        }
        changed.signal()
    }

    /// The tasks of all assignments up to this number have waited long enough for their batches.
    func setOverdue(_ number: UInt64) {
        state.withLock { $0.overdue = max($0.overdue, number) }
        changed.signal()
    }

    /// - Returns: `nil` when the task is cancelled.
    func nextEvent() async -> ConsumerEvent? {
        while !Task.isCancelled {
            let generation = changed.generation
            let event = state.withLock { $0.events.isEmpty ? nil : $0.events.removeFirst() }
            if let event { return event }
            await changed.wait(since: generation)
        }
        return nil
    }

    /// Returns when the assignment is overdue, or the task is cancelled.
    func waitUntilOverdue(_ number: UInt64) async {
        while !Task.isCancelled {
            let generation = changed.generation
            if state.withLock({ $0.overdue >= number }) { return }
            await changed.wait(since: generation)
        }
    }

    /// Waits for the thread also in a cancelled task; its deadlines bound the wait.
    func waitForEnd() async {
        while true {
            let generation = changed.generation
            if state.withLock({ $0.isEnded }) { return }
            await changed.waitToTheEnd(since: generation)
        }
    }
}
