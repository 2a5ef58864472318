import Contracts
import Domain
import Foundation
import Logging
import Outbox
import Postgres
import TestSupport
import View

/// A database of its own for one test, with the tables of the region and a first model.
struct ViewDatabase {
    let pool: PostgresPool
    let models: Models
    let reader: PostgresRegionalReader

    static func with<Value>(_ body: (ViewDatabase) async throws -> Value) async throws -> Value {
        let settings = try await TestPostgres.shared.freshDatabase()
        let pool = PostgresPool(settings, logger: .silent)
        let database = ViewDatabase(
            pool: pool, models: Models(pool: pool, logger: .silent),
            reader: PostgresRegionalReader(pool: pool, members: try SampleFeed.members(), now: { Self.now() }))
        do {
            let role = settings.parameters["user"] ?? "postgres"
            let migrations = OutboxMigrations.all(serviceRole: role) + ArchiveSchema.migrations(serviceRole: role)
            try await Migrator(migrations, logger: .silent).apply(on: pool)
            try await database.models.prepare(at: Self.now())
            let value = try await body(database)
            await pool.close()
            return value
        } catch {
            await pool.close()
            throw error
        }
    }

    static func now() -> Instant { Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000)) }

    func count(_ table: String) async throws -> Int64 {
        try await pool.query("select count(*) from \(identifier: table)").only().decode(Int64.self)
    }

    /// Everything accepted, in the order of acceptance.
    func accepted() async throws -> [(at: Instant, country: CountryCode, event: DomainEvent)] {
        let rows = try await pool.query("select accepted_at, country, type, data from archive order by accepted_at, ordinal")
            .decode((Instant, String, String, String).self)
        return try rows.map { at, country, type, data in
            (at, try CountryCode(country), try EventCodec.decode(type: type, data: Array(data.utf8)).event)
        }
    }
}
