import Logging
import Outbox
import Postgres

/// Performs the lease core: asks the database, and tells the engine who publishes.
///
/// A question runs beside the ticks, so that a database that does not answer cannot hide that the lease has run out.
actor LeaseKeeper {
    private var core: LeaseCore
    private let outbox: Outbox
    private let engine: RelayEngine
    private let settings: RelaySettings
    private let logger: Logger
    private let start = ContinuousClock.now
    private var isStopping = false

    init(outbox: Outbox, engine: RelayEngine, settings: RelaySettings, logger: Logger) {
        core = LeaseCore(duration: settings.lease)
        self.outbox = outbox
        self.engine = engine
        self.settings = settings
        self.logger = logger
    }

    /// Since this process began to ask.
    nonisolated var now: Duration { .now - start }

    /// Runs until it is cancelled.
    func run() async {
        await withDiscardingTaskGroup { group in
            while !Task.isCancelled {
                let effects = isStopping && core.epoch == nil ? [] : core.step(.tick(now: now))
                for effect in effects {
                    switch effect {
                    case .acquire, .renew: group.addTask { await self.ask(effect) }
                    case .gained, .lost: await tell(effect)
                    }
                }
                await engine.feed(.tick(now: now))
                do { try await Task.sleep(for: settings.lease / 20) } catch { break }
            }
            group.cancelAll()
        }
    }

    /// After this the lease is renewed, never acquired.
    func stop() { isStopping = true }

    /// Gives the lease back, so that a standby need not wait.
    func release() async {
        guard let epoch = core.epoch else { return }
        do {
            try await outbox.releaseLease(holder: settings.holder, epoch: epoch)
        } catch {
            logger.warning("The lease could not be given back; a standby waits until it has run out", metadata: ["error": "\(error)"])
        }
    }

    private func ask(_ effect: LeaseCore.Effect) async {
        let asked = now
        var answer: LeaseCore.Input
        do throws(PostgresError) {
            if case .renew(let epoch) = effect {
                let isHeld = try await outbox.renewLease(holder: settings.holder, epoch: epoch, for: settings.lease)
                answer = isHeld ? .renewed(asked: asked) : .refused(now: now)
            } else {
                let epoch = try await outbox.acquireLease(holder: settings.holder, for: settings.lease)
                answer = epoch.map { .acquired(epoch: $0, asked: asked) } ?? .refused(now: now)
            }
        } catch {
            logger.debug("The database did not answer a question about the lease", metadata: ["error": "\(error)"])
            answer = .unanswered(now: now)
        }
        for effect in core.step(answer) { await tell(effect) }
    }

    private func tell(_ effect: LeaseCore.Effect) async {
        switch effect {
        case .gained(let epoch): await lead(epoch)
        case .lost(let epoch):
            logger.notice("Another process publishes from now on", metadata: ["epoch": "\(epoch)"])
            await engine.follow()
        case .acquire, .renew: break
        }
    }

    private func lead(_ epoch: Int64) async {
        while core.epoch == epoch, !Task.isCancelled {
            do {
                let positions = try await outbox.positions()
                guard core.epoch == epoch else { return }
                logger.notice("This process publishes from now on", metadata: ["epoch": "\(epoch)"])
                return await engine.lead(epoch: epoch, from: positions, now: now)
            } catch {
                logger.debug("The positions could not be read", metadata: ["error": "\(error)"])
                do { try await Task.sleep(for: settings.pause) } catch { return }
            }
        }
    }
}
