package import Logging
package import Postgres

/// Makes databases and their roles in a cluster, over a connection that may do so.
package struct ClusterDatabases: Sendable {
    /// How the two roles of one database sign in.
    package struct Database: Sendable {
        /// Owns the tables; runs the migrations.
        package let owner: PostgresSettings
        /// Reads and writes rows; owns nothing and can change no table's shape.
        package let service: PostgresSettings
    }

    private let administrator: PostgresSettings
    private let passwords: String
    private let logger: Logger

    /// - `administrator`: a role that may create roles and databases, connected to any database.
    /// - `passwords`: the folder that gets a file (0600) with the password of each role.
    package init(administrator: PostgresSettings, passwords: String, logger: Logger) {
        self.administrator = administrator
        self.passwords = passwords
        self.logger = logger
    }

    /// Makes a database and its two roles, or finds them; each role has a password in a file of its own (0600).
    /// No role may connect to another's database. The service role may select, insert, update and delete in every table
    /// that the owner makes; `PostgresPool/makeAppendOnly(_:for:)` takes update and delete away where only adding is right.
    package func create(_ name: String, ownerRole: String, serviceRole: String) async throws -> Database {
        let admin = PostgresPool(administrator, logger: logger)
        do {
            for role in [ownerRole, serviceRole] { try await ensureRole(role, admin) }
            let exists = try await admin.query("select exists (select from pg_database where datname = \(name))")
            if try !exists.only().decode(Bool.self) {
                try await admin.execute("create database \(identifier: name) owner \(identifier: ownerRole)")
            }
            try await admin.execute("revoke all on database \(identifier: name) from public")
            try await admin.execute("grant connect on database \(identifier: name) to \(identifier: serviceRole)")
            await admin.close()
        } catch {
            await admin.close()
            throw error
        }
        let database = Database(owner: settings(name, ownerRole), service: settings(name, serviceRole))
        try await grantRights(database, to: serviceRole)
        return database
    }

    private func ensureRole(_ role: String, _ admin: PostgresPool) async throws {
        let password = try PrivateFiles.ensurePassword(passwordFile(role), owner: nil)
        let exists = try await admin.query("select exists (select from pg_roles where rolname = \(role))")
        let verb: Query = try exists.only().decode(Bool.self) ? "alter" : "create"
        try await admin.execute("\(verb) role \(identifier: role) login password \(literal: password)")
    }

    private func grantRights(_ database: Database, to serviceRole: String) async throws {
        let pool = PostgresPool(database.owner, logger: logger)
        do {
            try await pool.execute(
                """
                alter default privileges in schema public
                grant select, insert, update, delete on tables to \(identifier: serviceRole)
                """)
            try await pool.execute(
                "alter default privileges in schema public grant usage, select on sequences to \(identifier: serviceRole)")
            await pool.close()
        } catch {
            await pool.close()
            throw error
        }
    }

    private func passwordFile(_ role: String) -> String { passwords + "/" + role.filter { $0 != "/" } }

    private func settings(_ database: String, _ role: String) -> PostgresSettings {
        var settings = administrator
        settings.parameters["dbname"] = database
        settings.parameters["user"] = role
        settings.passwordFile = passwordFile(role)
        return settings
    }
}
