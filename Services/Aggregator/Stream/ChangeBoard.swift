import Synchronization

/// Hands each change to everybody who follows. A follower that is too slow is cut off; it comes back with the id of the last change it saw.
final class ChangeBoard: Sendable {
    private struct State {
        var followers: [Int: AsyncStream<String>.Continuation] = [:]
        var next = 0
        var isClosed = false
    }

    private let state = Mutex(State())

    /// How many follow at present.
    var followers: Int { state.withLock { $0.followers.count } }

    /// Texts for the wire, until the board is closed or the follower falls behind.
    func follow() -> AsyncStream<String> {
        let (texts, continuation) = AsyncStream<String>.makeStream(bufferingPolicy: .bufferingOldest(64))
        let number = state.withLock { state -> Int? in
            guard !state.isClosed else { return nil }
            state.next += 1
            state.followers[state.next] = continuation
            return state.next
        }
        guard let number else {
            continuation.finish()
            return texts
        }
        continuation.onTermination = { [self] _ in state.withLock { _ = $0.followers.removeValue(forKey: number) } }
        return texts
    }

    func post(_ text: String) {
        // Finished outside the lock: finishing calls `onTermination`, which takes it.
        let slow = state.withLock { state in
            state.followers.values.filter { if case .dropped = $0.yield(text) { true } else { false } }
        }
        for follower in slow { follower.finish() }
    }

    func close() {
        let followers = state.withLock { state in
            state.isClosed = true
            return Array(state.followers.values)
        }
        for follower in followers { follower.finish() }
    }
}
