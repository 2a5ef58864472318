package import Postgres

extension EmbeddedPostgres {
    package typealias Database = ClusterDatabases.Database

    /// Makes a database and its two roles in this cluster, or finds them; see ``ClusterDatabases/create(_:ownerRole:serviceRole:)``.
    package func createDatabase(
        _ name: String, ownerRole: String, serviceRole: String
    ) async throws -> Database {
        try await ClusterDatabases(administrator: administrator, passwords: folders.passwords, logger: logger)
            .create(name, ownerRole: ownerRole, serviceRole: serviceRole)
    }

    /// Makes a database with one role that owns it.
    package func createDatabase(_ name: String, role: String) async throws -> PostgresSettings {
        try await createDatabase(name, ownerRole: role, serviceRole: role).owner
    }
}
