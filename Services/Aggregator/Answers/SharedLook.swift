import Synchronization

/// Looks for all who ask while the last look is under way: one look at a time, so that many who ask cost hardly more than one.
///
/// Nobody is given what was looked up before they asked: who comes while a look is under way waits for the next one, which begins
/// after it.
final class SharedLook<Value: Sendable>: Sendable {
    private enum Turn {
        case seen(Value)
        /// To look oneself, for everybody who has come by then.
        case look
    }

    private struct State {
        var isLooking = false
        var waiting: [CheckedContinuation<Turn, Never>] = []
    }

    private let state = Mutex(State())

    /// How many wait for the look after the one under way.
    var waiting: Int { state.withLock { $0.waiting.count } }

    /// What `look` finds, or what another caller's finds that begins after this call. When theirs fails, which may be for reasons of
    /// their own such as a reader that went away, one of those who wait takes their place.
    func value(_ look: () async throws -> Value) async throws -> Value {
        if case .seen(let value) = await turn() { return value }
        let company = state.withLock { state in
            defer { state.waiting = [] }
            return state.waiting
        }
        do {
            let value = try await look()
            for other in company { other.resume(returning: .seen(value)) }
            next(after: [])
            return value
        } catch {
            next(after: company)
            throw error
        }
    }

    private func turn() async -> Turn {
        await withCheckedContinuation { continuation in
            let isFree = state.withLock { state in
                guard state.isLooking else {
                    state.isLooking = true
                    return true
                }
                state.waiting.append(continuation)
                return false
            }
            if isFree { continuation.resume(returning: .look) }
        }
    }

    /// - Parameter unserved: who waited for a look that failed: they come first.
    private func next(after unserved: [CheckedContinuation<Turn, Never>]) {
        let following = state.withLock { state in
            state.waiting = unserved + state.waiting
            state.isLooking = !state.waiting.isEmpty
            return state.isLooking ? state.waiting.removeFirst() : nil
        }
        following?.resume(returning: .look)
    }
}
