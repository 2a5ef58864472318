package import Logging
import ServiceLifecycle
import Synchronization

/// Connections to one database, at most so many, made when needed and kept. Waiters are served in order.
///
/// A lost server is an expected state: connections are made anew, with growing pauses, for as long as somebody's
/// `leaseTimeout` allows; a wrong setting is an error at once.
package final class PostgresPool: Sendable {
    package let settings: PostgresSettings
    let logger: Logger
    let state: Mutex<PoolState<PostgresConnection>>

    package init(_ settings: PostgresSettings, logger: Logger) {
        self.settings = settings
        self.logger = logger
        state = Mutex(PoolState(maximum: settings.maximumConnections))
    }

    /// How many connections are in use and how many are idle, for health and metrics.
    package var counts: (inUse: Int, idle: Int, waiting: Int) {
        state.withLock { ($0.taken, $0.idle.count, $0.waiters.count) }
    }

    /// Gives `body` a connection of its own. `body` runs on the connection's thread, and so do its child tasks: while a statement
    /// runs they wait. One that must not is added with `executorPreference: globalConcurrentExecutor`.
    @discardableResult
    package func withConnection<Value: Sendable>(
        _ body: @Sendable (PostgresConnection) async throws -> Value
    ) async throws -> Value {
        let connection = try await lease()
        let (result, reusable) = await connection.host {
            await connection.lend(to: body)
        }
        await settle(connection, reusable: reusable)
        return try result.get()
    }

    /// Runs one statement and reads its whole answer.
    package func query(_ query: Query) async throws(PostgresError) -> PostgresRows {
        let connection = try await lease()
        let (result, reusable) = await connection.queryOnce(query)
        await settle(connection, reusable: reusable)
        return try result.get()
    }

    /// Runs one statement; answers how many rows it inserted, updated or deleted.
    @discardableResult
    package func execute(_ query: Query) async throws(PostgresError) -> Int { try await self.query(query).affectedRows }

    /// Runs `body` in a transaction; see ``PostgresConnection/transaction(isolation:readOnly:_:)``.
    /// `attempts`: how often it is run at most, when running it again can help (a serialization failure, a lost
    ///   connection before COMMIT). `body` must do nothing but database work then.
    package func transaction<Value: Sendable>(
        isolation: IsolationLevel = .readCommitted, readOnly: Bool = false, attempts: Int = 1,
        _ body: @Sendable (PostgresTransaction) async throws -> Value
    ) async -> TransactionOutcome<Value> {
        var backOff = BackOff(first: .milliseconds(5), longest: .milliseconds(500))
        var attempt = 1
        while true {
            let outcome = await transactOnce(isolation, readOnly, body)
            guard outcome.retryCanHelp, attempt < attempts, !Task.isCancelled else { return outcome }
            attempt += 1
            do { try await Task.sleep(for: backOff.next(fraction: .random(in: 0...1))) } catch { return outcome }
        }
    }

    private func transactOnce<Value: Sendable>(
        _ isolation: IsolationLevel, _ readOnly: Bool, _ body: @Sendable (PostgresTransaction) async throws -> Value
    ) async -> TransactionOutcome<Value> {
        do {
            let connection = try await lease()
            let (outcome, reusable) = await connection.host {
                let outcome = await connection.transaction(isolation: isolation, readOnly: readOnly, body)
                return (outcome, await connection.isReusableHere())
            }
            await settle(connection, reusable: reusable)
            return outcome
        } catch {
            return .rolledBack(error)
        }
    }

    /// Closes every connection; those in use when they come back. Whoever waits or comes later gets `.closed`.
    package func close() async {
        let (idle, waiters) = state.withLock { $0.close() }
        for waiter in waiters { waiter.resume(.refused(PoolState<PostgresConnection>.closed)) }
        for connection in idle { await connection.close() }
    }
}

extension PostgresPool: Service {
    /// Holds the pool open until shutdown, for a place in the service group: what is started after it is stopped before it.
    package func run() async throws {
        // Cancelled or shut down gracefully: either way the pool is closed.
        do { try await gracefulShutdown() } catch {}
        await close()
    }
}
