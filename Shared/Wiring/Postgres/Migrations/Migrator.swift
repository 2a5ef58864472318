package import Logging

/// Brings a database to the tables the code expects. Several processes may do so at once: one works, the others wait and
/// find it done.
package struct Migrator: Sendable {
    private let migrations: [Migration]
    private let logger: Logger

    /// `migrations`: of all modules, modules in the order in which they build on each other.
    /// - Throws: `.migration` when a module's numbers are not 1, 2, 3 and so on.
    package init(_ migrations: [Migration], logger: Logger) throws(PostgresError) {
        for (module, own) in Dictionary(grouping: migrations, by: \.module) {
            guard own.map(\.number) == Array(1...own.count) else {
                throw PostgresError(.migration, "the migrations of \(module) must be numbered 1 to \(own.count), in order")
            }
        }
        self.migrations = migrations
        self.logger = logger
    }

    /// Any number that no other part uses as an advisory lock: "RECOSA" in ASCII.
    private static let lock: Int64 = 0x5245_434F_5341

    private static let record: Query = """
        create table if not exists schema_migration (
            module text not null, number int not null, name text not null, checksum text not null,
            applied_at timestamptz not null default clock_timestamp(), primary key (module, number))
        """

    /// Applies what is pending, each migration in a transaction of its own.
    /// - Returns: those that were applied now.
    /// - Throws: `.migration` when an applied one has another text today; the error of a statement, its place naming the
    ///   migration, when one fails. What came before it stays applied.
    @discardableResult
    package func apply(on pool: PostgresPool) async throws -> [Migration] {
        var applied: [Migration] = []
        try await inTurn(pool) { transaction in try await transaction.execute(script: Self.record) }
        for migration in migrations {
            let isNew = try await inTurn(pool) { transaction in
                try await apply(migration, transaction)
            }
            guard isNew else { continue }
            logger.info("migration applied", metadata: ["module": "\(migration.module)", "number": "\(migration.number)"])
            applied.append(migration)
        }
        return applied
    }

    /// What ``apply(on:)`` would do; for readiness, which wants nothing pending.
    package func pending(on pool: PostgresPool) async throws -> [Migration] {
        let exists = try await pool.query("select to_regclass('schema_migration') is not null").only().decode(Bool.self)
        guard exists else { return migrations }
        let rows = try await pool.query("select module, number, checksum from schema_migration")
        let applied = try rows.decode((String, Int32, String).self)
        var open: [Migration] = []
        for migration in migrations {
            if let found = applied.first(where: { $0.0 == migration.module && $0.1 == Int32(migration.number) }) {
                try check(migration, against: found.2)
            } else {
                open.append(migration)
            }
        }
        return open
    }

    /// Runs `body` while no other migrator is at work. The lock ends with the transaction, whatever becomes of this process.
    private func inTurn<Value: Sendable>(
        _ pool: PostgresPool, _ body: @Sendable (PostgresTransaction) async throws -> Value
    ) async throws -> Value {
        try await pool.transaction(attempts: 3) { transaction in
            // A long migration, and the wait for another's, are no hung statements.
            try await transaction.limitStatements(to: .zero)
            try await transaction.execute("set local lock_timeout = 0")
            try await transaction.execute("select pg_advisory_xact_lock(\(Self.lock))")
            return try await body(transaction)
        }.get()
    }

    private func apply(_ migration: Migration, _ transaction: PostgresTransaction) async throws(PostgresError) -> Bool {
        let found = try await transaction.query(
            "select checksum from schema_migration where module = \(migration.module) and number = \(Int32(migration.number))")
        if let row = found.first {
            try check(migration, against: row.decode(String.self))
            return false
        }
        do throws(PostgresError) {
            try await transaction.execute(script: migration.sql)
        } catch {
            var placed = error
            placed.place = migration.place + (error.place.map { ": \($0)" } ?? "")
            throw placed
        }
        try await transaction.execute(
            """
            insert into schema_migration (module, number, name, checksum)
            values (\(migration.module), \(Int32(migration.number)), \(migration.name), \(migration.checksum))
            """)
        return true
    }

    private func check(_ migration: Migration, against checksum: String) throws(PostgresError) {
        guard checksum == migration.checksum else {
            throw PostgresError(
                .migration, "it has another text than when it was applied", hint: "restore it and write the change as a new migration",
                place: migration.place)
        }
    }
}
