extension PostgresConnection {
    /// Runs `body` on this connection's thread, and its child tasks too; cancelling the task wakes it from whatever it waits for
    /// there. So the statements in it need no cancellation handler of their own, which would be a good part of a round trip's cost.
    nonisolated func host<Value>(_ body: () async throws -> Value) async rethrows -> Value {
        let wake = wake
        return try await withTaskCancellationHandler {
            try await withTaskExecutorPreference(thread.bodies, operation: body)
        } onCancel: {
            wake.raise()
        }
    }

    /// Runs `body`, which blocks, on this connection's thread, so that cancelling the task wakes it. A caller that is on that
    /// thread already, as the body of a ``host(_:)`` is, calls straight through: no job changes hands.
    nonisolated func onThread<Value: Sendable>(
        _ body: @Sendable (isolated PostgresConnection) throws(PostgresError) -> Value
    ) async throws(PostgresError) -> Value {
        if let result = ifHere({ $0.result(of: body) }) { return try result.get() }
        let wake = wake
        let result = await withTaskCancellationHandler {
            await self.result(of: body)
        } onCancel: {
            wake.raise()
        }
        return try result.get()
    }

    /// The same for what must be brought to its end whatever becomes of the task: COMMIT, ROLLBACK.
    nonisolated func shielded<Value: Sendable>(
        _ body: @Sendable (isolated PostgresConnection) throws(PostgresError) -> Value
    ) async -> Result<Value, PostgresError> {
        if let result = ifHere({ $0.result(of: body) }) { return result }
        return await result(of: body)
    }

    /// Runs `body` if the calling code is on this connection's thread already, where nothing else can be using the actor's state.
    nonisolated func ifHere<Value: Sendable>(_ body: (isolated PostgresConnection) -> Value) -> Value? {
        thread.isCurrent ? assumeIsolated(body) : nil
    }

    private func result<Value: Sendable>(
        of body: @Sendable (isolated PostgresConnection) throws(PostgresError) -> Value
    ) -> Result<Value, PostgresError> {
        do throws(PostgresError) { return .success(try body(self)) } catch { return .failure(error) }
    }
}
