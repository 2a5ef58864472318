import Synchronization

/// Makes a value once for all who ask for it at the same time: a costly answer that is not known yet is not made by each of them.
final class SingleFlight<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let waiting = Mutex<[Key: [CheckedContinuation<Value?, Never>]]>([:])

    /// How many wait for the value that is being made under this key.
    func waiting(for key: Key) -> Int { waiting.withLock { $0[key]?.count ?? 0 } }

    /// The value that another caller is making under this key, or the one that `make` makes. When the other fails, which may be for
    /// reasons of its own such as a reader that went away, one of those who wait takes its place.
    func value(for key: Key, _ make: () async throws -> Value) async throws -> Value {
        while true {
            let isFirst = waiting.withLock { waiting in
                guard waiting[key] == nil else { return false }
                waiting[key] = []
                return true
            }
            if isFirst { break }
            if let value = await other(key) { return value }
            try Task.checkCancellation()
        }
        do {
            let value = try await make()
            finish(key, value)
            return value
        } catch {
            finish(key, nil)
            throw error
        }
    }

    private func other(_ key: Key) async -> Value? {
        await withCheckedContinuation { continuation in
            let isMaking = waiting.withLock { waiting in
                guard waiting[key] != nil else { return false }
                waiting[key]?.append(continuation)
                return true
            }
            // Finished between the two looks.
            if !isMaking { continuation.resume(returning: nil) }
        }
    }

    private func finish(_ key: Key, _ value: Value?) {
        let waiters = waiting.withLock { $0.removeValue(forKey: key) ?? [] }
        for waiter in waiters { waiter.resume(returning: value) }
    }
}
