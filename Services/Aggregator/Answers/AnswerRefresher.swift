import ServiceLifecycle

/// Makes costly answers anew, one at a time, while the last ones are still given.
struct AnswerRefresher: Service {
    private let jobs: AsyncStream<@Sendable () async -> Void>
    private let continuation: AsyncStream<@Sendable () async -> Void>.Continuation

    init() {
        (jobs, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(64))
    }

    /// False when too many wait already, or when the service has ended.
    func take(_ job: @escaping @Sendable () async -> Void) -> Bool {
        if case .enqueued = continuation.yield(job) { true } else { false }
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            for await job in jobs { await job() }
        }
        continuation.finish()
    }
}
