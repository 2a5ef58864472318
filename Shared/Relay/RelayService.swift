package import Logging
import Metrics
package import Outbox
import Postgres
import ServiceLifecycle
package import Topic

/// Numbers what was recorded and carries it to the broker, in order, until it is acknowledged; in a standby it waits for the lease.
///
/// Database and broker may go away and come back: that is said once in the log and waited for, never an error of `run`.
package struct RelayService: Service {
    let outbox: Outbox
    let wake: OutboxWake
    let settings: RelaySettings
    let logger: Logger
    let engine: RelayEngine
    let lease: LeaseKeeper
    let publisher: PublisherKeeper
    let metrics = RelayMetrics()
    /// Raised whenever there may be rows without a number.
    let look = Signal()

    /// - `wake`: the one that this process' recorders call after their commits.
    /// - `outbox`: on a pool of its own, of at least five connections: who waits behind requests for a connection loses the lease.
    /// - `publisher`: makes a publisher, at the start and after each fatal error.
    package init(
        outbox: Outbox, wake: OutboxWake, publisher: @escaping PublisherFactory, settings: RelaySettings, logger: Logger
    ) {
        self.outbox = outbox
        self.wake = wake
        self.settings = settings
        self.logger = logger
        engine = RelayEngine(policy: settings.policy, streams: outbox.streams.streams, metrics: metrics, logger: logger)
        lease = LeaseKeeper(outbox: outbox, engine: engine, settings: settings, logger: logger)
        self.publisher = PublisherKeeper(engine: engine, factory: publisher, settings: settings, metrics: metrics, logger: logger)
    }

    package func run() async throws {
        guard outbox.streams.streams.count <= RelayToken.streamLimit else {
            throw OutboxError.inconsistent("\(outbox.streams.streams.count) streams are more than \(RelayToken.streamLimit)")
        }
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await lease.run() }
            group.addTask { await publisher.run() }
            group.addTask { await publisher.publish() }
            group.addTask { await load() }
            group.addTask { await sequence() }
            group.addTask { await save() }
            group.addTask { await watch() }
            group.addTask { await passOn() }
            group.addTask { await listen() }
            group.addTask { await stopWhenAsked() }
            // Whichever ends first ends because everything is to end.
            await group.next()
            group.cancelAll()
        }
    }

    /// Ends after a graceful shutdown: what is under way is reported and written down, then a standby may take over.
    private func stopWhenAsked() async {
        do { try await gracefulShutdown() } catch { return }
        await lease.stop()
        await engine.stop()
        await withTaskGroup(of: Void.self) { group in
            group.addTask { for await _ in engine.finishSignal.raised { return } }
            group.addTask { _ = try? await Task.sleep(for: settings.stopWithin) }
            await group.next()
            group.cancelAll()
        }
        await writeMarks()
        await lease.release()
        await publisher.closeCurrent(within: .zero)
    }
}
