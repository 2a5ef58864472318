import ArgumentParser
import Foundation
import ServiceHost

/// `recosa token`: a bearer token of the development issuer.
struct Token: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print a bearer token for the services of this machine.",
        discussion: """
            The token is signed with the key in the state folder, which only services started by `recosa up` accept. In
            production tokens come from the identity provider of the ministry.

              curl -H "Authorization: Bearer $(recosa token --country ma --role focalPoint)" \\
                http://127.0.0.1:8081/v1/plans
            """)

    @Option(help: ArgumentHelp("The country it acts for: ma, ci, ml or sn. Not for the roles of the region.", valueName: "code"))
    var country: String?

    @Option(help: "contributor, focalPoint, reader, administrator, integrator; for the region committee, integrator or operator.")
    var role: TokenRole

    @Option(help: "Who it is, an opaque name. Two persons need two names: nobody approves their own report.")
    var subject: String?

    @Option(help: "How many hours it is valid, 1 to 720.")
    var hours = 12

    @OptionGroup var place: StatePlace

    func validate() throws {
        guard (1...720).contains(hours) else { throw ValidationError("--hours must be from 1 to 720.") }
        if role.isRegional, country != nil, role != .integrator {
            throw ValidationError("--role \(role.rawValue) belongs to the region: leave --country out.")
        }
        if !role.isRegional, country == nil { throw ValidationError("--role \(role.rawValue) needs --country.") }
        if let country, !Member.nations.contains(where: { $0.code == country }) {
            throw ValidationError("--country must be one of \(Member.nations.map(\.code).joined(separator: ", ")), not \(country).")
        }
    }

    func run() async throws {
        let issuer = try DevelopmentIssuer(folder: place.folder.issuer)
        let owner = country ?? Member.region.code
        let now = WallTime.now()
        print(
            try await issuer.token(
                subject: subject ?? "\(owner)-\(role.rawValue)", country: country, roles: [role.rawValue], scopes: role.scopes,
                lifetime: .seconds(hours * 3600), now: now))
    }
}

/// The roles a token can have.
enum TokenRole: String, CaseIterable, ExpressibleByArgument {
    case contributor, focalPoint, reader, administrator, integrator, committee, `operator`

    /// Roles of the region; an integrator may be of a country or of the region.
    var isRegional: Bool { [.committee, .operator, .integrator].contains(self) }

    /// The roles themselves are what services ask for; scopes narrow a token, and a development token is not narrowed.
    var scopes: [String] { [rawValue] }
}
