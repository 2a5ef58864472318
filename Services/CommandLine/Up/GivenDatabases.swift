import Embedded
import Logging
import Postgres

/// In a server that is not ours, signed in as a role that may create roles and databases.
struct GivenDatabases: DatabaseMaking {
    private let databases: ClusterDatabases

    init(server: DatabaseServer, passwords: String, logger: Logger) throws(PostgresError) {
        var administrator = try PostgresSettings(url: server.url, setting: "--database-url")
        administrator.passwordFile = server.passwordFile
        databases = ClusterDatabases(administrator: administrator, passwords: passwords, logger: logger)
    }

    func database(of member: Member) async throws -> MemberDatabase {
        let made = try await databases.create(member.database, ownerRole: member.ownerRole, serviceRole: member.serviceRole)
        return MemberDatabase(owner: made.owner, service: made.service)
    }
}
