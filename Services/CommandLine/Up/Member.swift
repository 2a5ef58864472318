/// One of the processes the platform is made of, with the name of its executable.
struct Member: Sendable, Hashable {
    /// The country's code, or `region` for the aggregator with the dashboard.
    let code: String
    let executable: String
    /// Its port is `--port-base` plus this.
    let portOffset: Int

    /// Names of its database and of the two roles in it.
    var database: String { "recosa_\(code)" }
    var ownerRole: String { "recosa_\(code)_owner" }
    var serviceRole: String { "recosa_\(code)" }

    static let region = Member(code: "region", executable: "Aggregator", portOffset: 0)
    static let nations = [
        Member(code: "ma", executable: "Morocco", portOffset: 1),
        Member(code: "ci", executable: "CoteDIvoire", portOffset: 2),
        Member(code: "ml", executable: "Mali", portOffset: 3),
        Member(code: "sn", executable: "Senegal", portOffset: 4),
    ]
    /// In the order they are started.
    static let all = nations + [region]
}
