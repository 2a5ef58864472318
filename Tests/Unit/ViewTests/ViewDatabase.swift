import Domain
import Foundation
import Logging
import Outbox
import Postgres
import TestSupport
import View

/// A database of its own for one test, on the server that `DATABASE_URL` names.
struct ViewDatabase {
    let pool: PostgresPool
    let models: Models
    private let admin: PostgresPool
    private let name: String

    static let isAvailable = ProcessInfo.processInfo.environment["DATABASE_URL"] != nil

    static func with<Value>(_ body: (ViewDatabase) async throws -> Value) async throws -> Value {
        let url = ProcessInfo.processInfo.environment["DATABASE_URL"] ?? ""
        let settings = try PostgresSettings(url: url)
        let admin = PostgresPool(settings, logger: .silent)
        let name = "view_test_\(UUID().uuidString.lowercased().replacing("-", with: "").prefix(16))"
        try await admin.execute("create database \(identifier: name)")
        var own = settings
        own.parameters["dbname"] = name
        let pool = PostgresPool(own, logger: .silent)
        let database = ViewDatabase(pool: pool, models: Models(pool: pool, logger: .silent), admin: admin, name: name)
        do {
            let role = settings.parameters["user"] ?? "postgres"
            let migrations = OutboxMigrations.all(serviceRole: role) + ArchiveSchema.migrations(serviceRole: role)
            try await Migrator(migrations, logger: .silent).apply(on: pool)
            try await database.models.prepare(at: Self.now())
            let value = try await body(database)
            try await database.drop()
            return value
        } catch {
            try await database.drop()
            throw error
        }
    }

    static func now() -> Instant { Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000)) }

    private func drop() async throws {
        await pool.close()
        try await admin.execute("drop database \(identifier: name) with (force)")
        await admin.close()
    }

    func count(_ table: String) async throws -> Int64 {
        try await pool.query("select count(*) from \(identifier: table)").only().decode(Int64.self)
    }
}
