import Synchronization

/// Records that the partitions' tasks have read together, and how long it took.
final class Counter: Sendable {
    private let state = Mutex((count: 0, time: Duration.zero))

    func add(_ count: Int) -> Int {
        state.withLock { state in
            state.count += count
            return state.count
        }
    }

    /// The first who comes counts.
    func finish(_ time: Duration) {
        state.withLock { if $0.time == .zero { $0.time = time } }
    }

    var time: Duration { state.withLock { $0.time } }
}
