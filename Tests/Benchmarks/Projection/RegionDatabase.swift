import Contracts
import Domain
import Embedded
import Foundation
import Logging
import Outbox
import Postgres
import Topic
import View

/// A private cluster as `recosa up` starts it, and databases of the region in it.
struct RegionDatabase: Sendable {
    let pool: PostgresPool
    let announcements: Announcements
    let models: Models

    static let silent = Logger(label: "benchmark") { _ in SwiftLogNoOpLogHandler() }

    static func make(_ name: String, in server: EmbeddedPostgres) async throws -> RegionDatabase {
        let admin = PostgresPool(server.administrator, logger: silent)
        try await admin.execute("create database \(identifier: name)")
        await admin.close()
        var settings = server.administrator
        settings.parameters["dbname"] = name
        settings.statementTimeout = .seconds(300)
        settings.lockTimeout = .seconds(300)
        settings.maximumConnections = 14
        settings.leaseTimeout = .seconds(60)
        let pool = PostgresPool(settings, logger: silent)
        try await Migrator(
            OutboxMigrations.all(serviceRole: "postgres") + ArchiveSchema.migrations(serviceRole: "postgres"), logger: silent
        )
        .apply(on: pool)
        let models = Models(pool: pool, logger: silent)
        try await models.prepare(at: Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000)))
        let layout = OutboxLayout(
            topics: [.regional(.receipt), .regional(.figure), .regional(.rejected)], partitionCount: 3, expectsReceipts: false)
        let announcements = Announcements(outbox: try await Outbox.open(layout, in: pool), wake: OutboxWake()) {
            (UInt64.random(in: 0...UInt64.max), UInt64.random(in: 0...UInt64.max))
        }
        return RegionDatabase(pool: pool, announcements: announcements, models: models)
    }
}
