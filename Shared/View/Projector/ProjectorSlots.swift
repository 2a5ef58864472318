import Synchronization

/// How many streams judge and store a batch at the same time; the others wait in the order in which they came.
///
/// The acceptance clock lets one transaction through after the other, so more than a few batches at once would be no quicker, only
/// larger: a batch that was read takes several times the memory of its records.
final class ProjectorSlots: Sendable {
    private struct State {
        var free: Int
        var queue: [(number: UInt64, waiter: CheckedContinuation<Void, any Error>)] = []
        var lastNumber: UInt64 = 0
    }

    private let state: Mutex<State>

    init(_ count: Int) { state = Mutex(State(free: max(1, count))) }

    var isFull: Bool { state.withLock { $0.free == 0 } }

    /// How many wait.
    var waiting: Int { state.withLock { $0.queue.count } }

    /// Runs `body` when there is a slot.
    /// - Throws: what `body` throws; `CancellationError` when the task is cancelled while it waits.
    func use(_ body: () async throws -> Void) async throws {
        try await take()
        defer { giveBack() }
        try await body()
    }

    private func take() async throws {
        let number = state.withLock { state in
            state.lastNumber += 1
            return state.lastNumber
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { enqueue($0, number) }
        } onCancel: {
            abandon(number)
        }
    }

    private func enqueue(_ waiter: CheckedContinuation<Void, any Error>, _ number: UInt64) {
        let answer: Result<Void, any Error>? = state.withLock { state in
            // Asked under the lock: a cancellation is seen here, or its handler takes the lock later and finds the waiter.
            if Task.isCancelled { return .failure(CancellationError()) }
            if state.free > 0 {
                state.free -= 1
                return .success(())
            }
            state.queue.append((number, waiter))
            return nil
        }
        if let answer { waiter.resume(with: answer) }
    }

    private func abandon(_ number: UInt64) {
        let waiter = state.withLock { state in
            state.queue.firstIndex { $0.number == number }.map { state.queue.remove(at: $0).waiter }
        }
        waiter?.resume(throwing: CancellationError())
    }

    /// The slot goes to who has waited longest, or is free.
    private func giveBack() {
        let next = state.withLock { state in
            guard state.queue.isEmpty else { return state.queue.removeFirst().waiter as CheckedContinuation<Void, any Error>? }
            state.free += 1
            return nil
        }
        next?.resume()
    }
}
