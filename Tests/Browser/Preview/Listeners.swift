import Synchronization

/// Everyone who listens for changes: each has a stream of their own, so that one who leaves ends nobody else's.
final class Listeners: Sendable {
    private struct State {
        var next = 0
        var streams: [Int: AsyncStream<Void>.Continuation] = [:]
    }

    private let state = Mutex(State())

    func listen() -> AsyncStream<Void> {
        let (stream, continuation) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        let number = state.withLock { state in
            state.next += 1
            state.streams[state.next] = continuation
            return state.next
        }
        continuation.onTermination = { [weak self] _ in self?.leave(number) }
        return stream
    }

    func tell() {
        // Outside the lock: a stream that ends while it is told leaves at once.
        for stream in state.withLock({ Array($0.streams.values) }) { stream.yield() }
    }

    private func leave(_ number: Int) {
        state.withLock { state in _ = state.streams.removeValue(forKey: number) }
    }
}
