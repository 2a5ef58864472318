import Logging
import ServiceLifecycle

extension EmbeddedPostgres: Service {
    /// Keeps the server running: when it ends unasked it is started again. At graceful shutdown it is stopped cleanly.
    package func run() async throws {
        try await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                guard let ending = await self.serverEnded() else { break }
                guard await self.shouldRun else { break }
                self.logger.error("postgres has ended and is started again", metadata: ["ending": "\(ending)"])
                try await self.startServer()
            }
        }
        await stop()
    }
}
