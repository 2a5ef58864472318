import Embedded
import Logging
import Postgres

/// Makes, or finds, the database of a member with its two roles.
protocol DatabaseMaking: Sendable {
    func database(of member: Member) async throws -> MemberDatabase
}

/// In the embedded cluster.
struct EmbeddedDatabases: DatabaseMaking {
    let server: EmbeddedPostgres

    func database(of member: Member) async throws -> MemberDatabase {
        let made = try await server.createDatabase(member.database, ownerRole: member.ownerRole, serviceRole: member.serviceRole)
        return MemberDatabase(owner: made.owner, service: made.service)
    }
}
