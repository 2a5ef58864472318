import Dashboard
import Domain
import Logging
import Outbox
import Postgres
import ServiceHost
import View

/// The tables of the aggregator.
enum AggregatorDatabase {
    /// - Parameter role: the role the service runs as.
    static func migrations(role: String) -> [Migration] {
        OutboxMigrations.all(serviceRole: role) + ArchiveSchema.migrations(serviceRole: role) + AccountMigrations.all
            + [Migration(module: "aggregator", number: 1, name: "grants on accounts", sql: grants(role))]
    }

    private static func grants(_ role: String) -> Query {
        "grant select, insert, update, delete on dashboard_account, dashboard_session, dashboard_sign_in_attempt to \(identifier: role)"
    }

    /// Brings the database to what this program expects, as its owner: only the owner can give the archive the months' tables.
    static func migrate(_ settings: DatabaseSettings, now: Instant, logger: Logger) async throws {
        let role = try settings.service().parameters["user"] ?? "postgres"
        let pool = PostgresPool(try settings.owner(), logger: logger)
        do {
            try await Migrator(migrations(role: role), logger: logger).apply(on: pool)
            try await pool.transaction(attempts: 5) { transaction in
                // Several processes may start at once: whoever comes second waits here and finds it done.
                _ = try await transaction.query("select last from acceptance_clock for update")
                try await ArchiveMonths.ensure(now, in: transaction)
            }.get()
        } catch {
            await pool.close()
            throw error
        }
        await pool.close()
    }
}
