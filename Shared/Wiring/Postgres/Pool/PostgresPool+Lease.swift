import Logging
import Synchronization

extension PostgresPool {
    typealias Grant = PoolState<PostgresConnection>.Grant

    /// A connection that works, or why there is none.
    func lease() async throws(PostgresError) -> PostgresConnection {
        let deadline = ContinuousClock.now + settings.leaseTimeout
        while true {
            if Task.isCancelled { throw PostgresError(.cancelled, "cancelled while waiting for a connection") }
            var (grant, idleSince): (Grant, ContinuousClock.Instant?)
            if let taken = state.withLock({ $0.take() }) {
                (grant, idleSince) = taken
            } else {
                (grant, idleSince) = (await wait(until: deadline), nil)
            }
            switch grant {
            case .refused(let error): throw error
            case .slot: return try await open(until: deadline)
            case .connection(let connection):
                let rested = idleSince.map { ContinuousClock.now - $0 > settings.idleCheckAfter } ?? false
                guard rested || connection.hasUnreadInput else { return connection }
                if await connection.answers() { return connection }
                await settle(connection, reusable: false)
            }
        }
    }

    /// Waits in the queue. The sleeping child ends the wait: when the time is over, or at once when the task is cancelled.
    private func wait(until deadline: ContinuousClock.Instant) async -> Grant {
        let id = state.withLock { $0.nextWaiterID() }
        return await withTaskGroup(of: Grant?.self) { group in
            group.addTask {
                await withCheckedContinuation { continuation in
                    let waiter: PoolState<PostgresConnection>.Waiter = (id, { continuation.resume(returning: $0) })
                    let taken: Grant? = self.state.withLock { state in
                        if let (grant, _) = state.take() { return grant }
                        state.wait(waiter)
                        return nil
                    }
                    if let taken { continuation.resume(returning: taken) }
                }
            }
            group.addTask {
                do { try await Task.sleep(until: deadline, clock: .continuous) } catch {}
                let limit = self.settings.leaseTimeout
                let error =
                    Task.isCancelled
                    ? PostgresError(.cancelled, "cancelled while waiting for a connection", place: self.settings.place)
                    : PostgresError(.timedOut, "no connection was free within \(limit)", place: self.settings.place)
                self.state.withLock { $0.expire(id) }?.resume(.refused(error))
                return nil
            }
            var granted: Grant = .refused(PoolState<PostgresConnection>.closed)
            for await grant in group {
                guard let grant else { continue }
                granted = grant
                group.cancelAll()
            }
            return granted
        }
    }

    /// Opens a connection in the place that was granted, trying again while that can help and time is left.
    private func open(until deadline: ContinuousClock.Instant) async throws(PostgresError) -> PostgresConnection {
        var backOff = BackOff()
        while true {
            do throws(PostgresError) {
                return try await PostgresConnection.open(settings, logger: logger, name: "pg.pool")
            } catch {
                let pause = backOff.next(fraction: .random(in: 0...1))
                let closed = state.withLock { $0.isClosed }
                guard error.retryCanHelp, !closed, ContinuousClock.now + pause < deadline else {
                    giveUpSlot()
                    throw error
                }
                if backOff.attempts == 1 { logger.debug("waiting for the database", metadata: ["error": "\(error)"]) }
                do { try await Task.sleep(for: pause) } catch {
                    giveUpSlot()
                    throw PostgresError(.cancelled, "cancelled while waiting for the database", place: settings.place)
                }
            }
        }
    }

    /// Keeps a connection for the next user or parts with it. One that comes back in a transaction or a COPY is closed: the
    /// server rolls it back.
    func settle(_ connection: PostgresConnection, reusable: Bool) async {
        guard reusable else {
            await connection.close()
            return giveUpSlot()
        }
        let (waiter, close) = state.withLock { $0.giveBack(connection, now: .now) }
        if let waiter { waiter.resume(.connection(connection)) }
        if close { await connection.close() }
    }

    private func giveUpSlot() { state.withLock { $0.discard() }?.resume(.slot) }
}
