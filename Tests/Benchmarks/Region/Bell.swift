import Synchronization

/// One notification at a time, as a service beside the relay sends them: what is recorded meanwhile is announced by the next.
final class Bell: Sendable {
    private struct State {
        var isRinging = false
        var isWanted = false
    }

    private let state = Mutex(State())

    func want() { state.withLock { $0.isWanted = true } }

    /// True for who is to ring it now: asked again after ``end()``, it answers whether somebody wanted it meanwhile.
    func begin() -> Bool {
        state.withLock { state in
            guard state.isWanted, !state.isRinging else { return false }
            state = State(isRinging: true)
            return true
        }
    }

    func end() { state.withLock { $0.isRinging = false } }
}
