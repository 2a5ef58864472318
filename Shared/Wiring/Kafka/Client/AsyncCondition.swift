import Synchronization

/// A condition variable for tasks: whoever waits is woken by every ``signal()`` and looks again.
///
/// Read ``generation`` before looking at the state and pass it to ``wait(since:)``: a signal in between is then not missed.
package final class AsyncCondition: Sendable {
    private struct State {
        var generation: UInt64 = 0
        var waiters: [UInt64: CheckedContinuation<Void, Never>] = [:]
        var nextWaiter: UInt64 = 0
    }

    private let state = Mutex(State())

    package init() {}

    package var generation: UInt64 { state.withLock { $0.generation } }

    package func signal() {
        let woken = state.withLock { state in
            state.generation &+= 1
            defer { state.waiters.removeAll() }
            return Array(state.waiters.values)
        }
        for continuation in woken { continuation.resume() }
    }

    /// Returns after the next signal, or when the task is cancelled: the caller checks which.
    package func wait(since generation: UInt64) async {
        let waiter = state.withLock { state in
            state.nextWaiter &+= 1
            return state.nextWaiter
        }
        await withTaskCancellationHandler {
            await suspend(waiter, since: generation)
        } onCancel: {
            // A waiter that has not registered yet sees the cancellation itself, in `suspend`.
            state.withLock { $0.waiters.removeValue(forKey: waiter) }?.resume()
        }
    }

    /// Returns after the next signal, also in a cancelled task: for what must be waited for in any case, such as a thread's end.
    func waitToTheEnd(since generation: UInt64) async {
        await withCheckedContinuation { continuation in
            register(continuation, as: nil, since: generation)
        }
    }

    private func suspend(_ waiter: UInt64, since generation: UInt64) async {
        await withCheckedContinuation { continuation in
            register(continuation, as: waiter, since: generation)
        }
    }

    private func register(_ continuation: CheckedContinuation<Void, Never>, as waiter: UInt64?, since generation: UInt64) {
        let mustWait = state.withLock { state in
            // Asked under the lock: a cancellation is either seen here, or its handler takes the lock later and finds the waiter.
            let isCancelled = waiter != nil && Task.isCancelled
            guard state.generation == generation, !isCancelled else { return false }
            var id = waiter ?? 0
            if waiter == nil {
                state.nextWaiter &+= 1
                id = state.nextWaiter
            }
            state.waiters[id] = continuation
            return true
        }
        if !mustWait { continuation.resume() }
    }
}
