package import Domain
package import Logging
import Outbox
package import Postgres

/// The models of the picture: the live one, one being built beside it, the former one kept for going back (G8).
package struct Models: Sendable {
    package let pool: PostgresPool
    private let logger: Logger

    package init(pool: PostgresPool, logger: Logger) {
        self.pool = pool
        self.logger = logger
    }

    /// Makes the first model when there is none, and room in the archive for this month and the next. Several processes may do so at once.
    package func prepare(at now: Instant) async throws {
        try await pool.transaction(attempts: 5) { transaction in
            // Whoever comes second waits here and finds it done.
            _ = try await transaction.query("select last from acceptance_clock for update")
            try await ArchiveMonths.ensure(now, in: transaction)
            let live = try await transaction.query("select name from model where state = 'live'")
            guard live.isEmpty else { return }
            let name = Self.name(number: 1)
            try await Self.make(name, state: "live", in: transaction)
        }.get()
    }

    /// The name of the live model and the version of its tables.
    package func live() async throws(PostgresError) -> (name: String, version: Int32)? {
        let rows = try await pool.query("select name, version from model where state = 'live'")
        return try rows.first?.decode((String, Int32).self)
    }

    static func name(number: Int) -> String { "picture_\(number)" }

    static func make(_ name: String, state: String, in transaction: PostgresTransaction) async throws(PostgresError) {
        try await transaction.execute("create schema \(identifier: name)")
        try await AcceptanceStore.enter(name, transaction)
        _ = try await transaction.pipeline(ModelSchema.statements)
        try await transaction.execute(
            """
            insert into model (name, version, built_up_to, state)
            values (\(name), \(Int32(ModelSchema.version)), '1970-01-01 00:00Z', \(state))
            """)
    }
}
