package import Contracts
package import Domain
import Foundation
import Logging
import Outbox
package import Postgres
import TestSupport
package import View

/// A database of its own for one test, with the tables of the region and a first model.
package struct ViewDatabase: Sendable {
    package let pool: PostgresPool
    package let models: Models
    package let reader: PostgresRegionalReader

    package static func with<Value>(
        _ more: [Migration] = [], _ body: (ViewDatabase) async throws -> Value
    ) async throws -> Value {
        let settings = try await TestPostgres.shared.freshDatabase()
        let pool = PostgresPool(settings, logger: .silent)
        let database = ViewDatabase(
            pool: pool, models: Models(pool: pool, logger: .silent),
            reader: PostgresRegionalReader(pool: pool, members: try SampleFeed.members(), now: { Self.now() }))
        do {
            let role = settings.parameters["user"] ?? "postgres"
            let migrations = OutboxMigrations.all(serviceRole: role) + ArchiveSchema.migrations(serviceRole: role) + more
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

    package static func now() -> Instant { Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000)) }

    /// What the region says in return, into an outbox in this database.
    package func announcements() async throws -> Announcements { try await Self.announcements(in: pool) }

    package static func announcements(in pool: PostgresPool) async throws -> Announcements {
        let layout = OutboxLayout(
            topics: EventSource.RegionalKind.allCases.map { .regional($0) }, partitionCount: 3, expectsReceipts: false)
        return Announcements(outbox: try await Outbox.open(layout, in: pool), wake: OutboxWake()) {
            (UInt64.random(in: 0...UInt64.max), UInt64.random(in: 0...UInt64.max))
        }
    }

    /// The data of everything the region said of this type, in its order.
    package func said(_ type: RegionalEventType) async throws -> [[UInt8]] {
        try await pool.query("select data from outbox where type = \(type.rawValue) order by position").decode([UInt8].self)
    }

    package func count(_ table: String) async throws -> Int64 {
        try await pool.query("select count(*) from \(identifier: table)").only().decode(Int64.self)
    }

    /// Everything accepted, in the order of acceptance.
    package func accepted() async throws -> [(at: Instant, country: CountryCode, event: DomainEvent)] {
        let rows = try await pool.query("select accepted_at, country, type, data from archive order by accepted_at, ordinal")
            .decode((Instant, String, String, String).self)
        return try rows.map { at, country, type, data in
            (at, try CountryCode(country), try EventCodec.decode(type: type, data: Array(data.utf8)).event)
        }
    }

    /// Reads the log to its end, as the aggregator does.
    package func project(_ log: RecordedLog) async throws {
        let store = AcceptanceStore(pool: pool, announcements: try await announcements())
        try await within(.seconds(120), "the log is read to its end") {
            try await ProjectorService(store: store, logger: .silent) { log }.run()
        }
    }
}
