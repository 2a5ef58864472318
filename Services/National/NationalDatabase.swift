import Journal
import Logging
import Outbox
import Postgres
import ServiceHost

/// The tables of a national service.
enum NationalDatabase {
    /// - Parameter role: the role the service runs as.
    static func migrations(role: String) -> [Migration] {
        OutboxMigrations.all(serviceRole: role) + JournalMigrations.all(serviceRole: role)
            + PartnerSchema.migrations(serviceRole: role) + PersonSchema.migrations(serviceRole: role)
    }

    /// Brings the database to what this program expects, as its owner.
    static func migrate(_ settings: DatabaseSettings, logger: Logger) async throws {
        let role = try settings.service().parameters["user"] ?? "postgres"
        let pool = PostgresPool(try settings.owner(), logger: logger)
        do {
            try await Migrator(migrations(role: role), logger: logger).apply(on: pool)
        } catch {
            await pool.close()
            throw error
        }
        await pool.close()
    }
}
