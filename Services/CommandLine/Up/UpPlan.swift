/// What is to be started, and where. Pure: everything about ports, roles and environments follows from it.
struct UpPlan: Sendable {
    struct Imports: Sendable, Equatable {
        let record: Bool
        /// How many invented actions; nil: none.
        let demonstration: Int?
    }

    let state: StateFolder
    let members: [Member]
    let portBase: Int
    /// Given brokers; nil: an embedded one.
    let brokers: String?
    /// A given server; nil: an embedded cluster.
    let databaseServer: DatabaseServer?
    let imports: Imports

    /// 9092 with the default base.
    var brokerPort: UInt16 { UInt16(clamping: portBase + 1012) }
    var bootstrapServers: String { brokers ?? "127.0.0.1:\(brokerPort)" }

    func port(of member: Member) -> Int { portBase + member.portOffset }
    func address(of member: Member) -> String { "http://127.0.0.1:\(port(of: member))" }
}

/// A Postgres server that is not ours.
struct DatabaseServer: Sendable, Equatable {
    /// Of a role that may create roles and databases; without password.
    let url: String
    let passwordFile: String?
}
