package import Postgres

/// A fresh database whose tables belong to the superuser and are used as a service's role, as in production.
package struct ServiceDatabase: Sendable {
    /// The superuser, who owns the tables.
    package let owner: PostgresPool
    /// Of the service's role.
    package let service: PostgresSettings

    /// Of a role that lasts as long as the cluster of the tests.
    private static let password = "service-tests"

    /// - Parameters:
    ///   - ownerConnections: how many the owner may have; nil: as many as usual.
    ///   - migrations: what makes the tables, and lets the role of this name use them.
    package static func make(
        ownerConnections: Int? = nil, migrations: (_ role: String) -> [Migration]
    ) async throws -> ServiceDatabase {
        var settings = try await TestPostgres.shared.freshDatabase()
        var service = settings
        if let ownerConnections { settings.maximumConnections = ownerConnections }
        let owner = PostgresPool(settings, logger: .silent)
        let role = "service_\(settings.parameters["dbname"] ?? "")"
        try await owner.execute("create role \(identifier: role) login password \(literal: password)")
        _ = try await Migrator(migrations(role), logger: .silent).apply(on: owner)
        service.parameters["user"] = role
        service.parameters["password"] = password
        service.passwordFile = nil
        return ServiceDatabase(owner: owner, service: service)
    }
}
