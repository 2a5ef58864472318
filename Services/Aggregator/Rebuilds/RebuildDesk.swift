import Domain
import Logging
import ServiceLifecycle
import Synchronization
import View

/// Rebuilds the picture, one rebuild at a time, beside the requests that ask for it: a rebuild takes longer than anybody keeps a
/// request open.
final class RebuildDesk: Service {
    private let models: Models
    private let now: @Sendable () -> Instant
    private let logger: Logger
    private let last = Mutex<RebuildJob?>(nil)
    private let asked: AsyncStream<Void>
    private let ask: AsyncStream<Void>.Continuation

    init(models: Models, now: @escaping @Sendable () -> Instant, logger: Logger) {
        self.models = models
        self.now = now
        self.logger = logger
        (asked, ask) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Begins a rebuild, unless one runs.
    /// - Returns: the one that runs now.
    func begin() -> RebuildJob {
        let job = last.withLock { last in
            if let last, last.state == .running { return last }
            let job = RebuildJob(startedAt: now())
            last = job
            return job
        }
        ask.yield()
        return job
    }

    /// The last one asked of this process, with how far it is.
    func progress() async throws -> RebuildJob? {
        guard var job = last.withLock({ $0 }) else { return nil }
        if job.state == .running, let progress = try await models.progress() {
            job.events = progress.done
            job.of = progress.of
        }
        return job
    }

    func run() async throws {
        for await _ in asked.cancelOnGracefulShutdown() {
            guard last.withLock({ $0?.state == .running }) else { continue }
            await perform()
        }
    }

    private func perform() async {
        do {
            // A stop does not wait for it: what is half built is dropped by the next rebuild.
            let found = try await cancelWhenGracefulShutdown { try await self.models.rebuild() }
            logger.info("The picture was rebuilt", metadata: ["model": "\(found.name)", "switched": "\(found.switched)"])
            last.withLock { $0?.finish(found, at: now()) }
        } catch {
            logger.error("The picture could not be rebuilt", metadata: ["error": "\(error)"])
            last.withLock { $0?.fail(at: now()) }
        }
    }
}
