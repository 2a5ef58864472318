/// A condition did not come true in time.
package struct NotInTime: Error, CustomStringConvertible {
    package let description: String
}

/// Runs `body`, and cancels it when it takes too long: a test that hangs says where.
package func within<Value: Sendable>(
    _ time: Duration, _ what: String, _ body: @escaping @Sendable () async throws -> Value
) async throws -> Value {
    try await withThrowingTaskGroup(of: Value.self) { group in
        group.addTask(operation: body)
        group.addTask {
            try await Task.sleep(for: time)
            throw NotInTime(description: "not within \(time): \(what)")
        }
        defer { group.cancelAll() }
        guard let value = try await group.next() else { throw CancellationError() }
        return value
    }
}

/// Asks again and again until the condition holds; fails when it does not in time.
package func eventually(
    _ what: String, within time: Duration = .seconds(60), _ condition: () async throws -> Bool
) async throws {
    let deadline = ContinuousClock.now + time
    while try await !condition() {
        guard ContinuousClock.now < deadline else { throw NotInTime(description: "not within \(time): \(what)") }
        try await Task.sleep(for: .milliseconds(50))
    }
}
