import Contracts
import Domain
import HTTPTypes
import ServiceHost
import TestSupport
import Testing

@testable import National

@Suite("Who may do what")
struct RoleMatrixTests {
    /// The path with identities of records that do not exist.
    private static func path(_ endpoint: Endpoint) -> String {
        var path = endpoint.path
        for (index, name) in endpoint.pathParameters.enumerated() {
            path = path.replacing("{\(name)}", with: "00000000-0000-7000-8000-00000000000\(index + 1)")
        }
        return path
    }

    private static func ask(
        _ endpoint: Endpoint, _ bench: NationalBench, roles: [String]?, of country: String?
    ) async throws -> NationalBench.Answer {
        let body: [UInt8]? = endpoint.body == nil ? nil : Array((endpoint.operation == "importCommands" ? "[]" : "{}").utf8)
        return try await bench.send(
            endpoint.method, path(endpoint), bytes: body, roles: roles, of: country,
            subject: "\(roles?.joined() ?? "")-\(country ?? "none")", headers: endpoint.headersOfTests)
    }

    @Test("The table of endpoints and the table of roles name the same operations")
    func operations() async throws {
        try await NationalBench.run { bench in
            #expect(Set(EndpointTable.all(bench.room).map(\.operation)) == Set(RoleTable.roles.keys))
            for endpoint in EndpointTable.all(bench.room) {
                #expect(endpoint.roles == RoleTable.roles[endpoint.operation], "\(endpoint.operation)")
            }
        }
    }

    @Test("Every endpoint answers every role of the own and of every other country as the table says", arguments: CountryRules.members)
    func matrix(rules: CountryRules) async throws {
        try await NationalBench.run(rules) { bench in
            var asked = 0
            for endpoint in EndpointTable.all(bench.room) {
                let allowed = try #require(RoleTable.roles[endpoint.operation], "\(endpoint.operation) is not in the table of roles")
                for country in CountryCode.members {
                    for role in Role.allCases {
                        let answer = try await Self.ask(endpoint, bench, roles: [role.rawValue], of: country.text)
                        let mayPass = country == rules.country && allowed.contains(role)
                        #expect(
                            (answer.status == 403) == !mayPass,
                            "\(endpoint.operation) as \(role) of \(country.text) in \(rules.country.text): \(answer.status)")
                        #expect(
                            answer.status != 401 && (answer.status < 500 || endpoint.tag == .persons && answer.status == 503),
                            "\(endpoint.operation) as \(role): \(answer.status)")
                        asked += 1
                    }
                }
            }
            #expect(asked == RoleTable.roles.count * 20)
        }
    }

    @Test("Without a token nothing is answered but 401; a token of the region, without roles or with an unknown one passes nowhere")
    func strangers() async throws {
        try await NationalBench.run { bench in
            for endpoint in EndpointTable.all(bench.room) {
                let strangers: [(roles: [String]?, country: String?, status: Int)] = [
                    (nil, nil, 401), (["focalPoint"], nil, 403), ([], "sn", 403), (["minister"], "sn", 403),
                ]
                for stranger in strangers {
                    let answer = try await Self.ask(endpoint, bench, roles: stranger.roles, of: stranger.country)
                    #expect(answer.status == stranger.status, "\(endpoint.operation) \(stranger)")
                }
            }
        }
    }

    @Test("Two roles together may what either may")
    func twoRoles() async throws {
        try await NationalBench.run { bench in
            for endpoint in EndpointTable.all(bench.room) {
                let allowed = try #require(RoleTable.roles[endpoint.operation])
                let answer = try await Self.ask(endpoint, bench, roles: ["reader", "contributor"], of: "sn")
                #expect((answer.status == 403) == allowed.isDisjoint(with: [.reader, .contributor]), "\(endpoint.operation)")
            }
        }
    }

    @Test("A refusal says what would be needed, in the language asked for", arguments: ["fr", "ar", "en"])
    func refusal(language: String) async throws {
        try await NationalBench.run(.mali) { bench in
            let headers: HTTPFields = [.acceptLanguage: language]
            let role = try await bench.send(.post, "/v1/plans", "{}", as: .reader, headers: headers)
            #expect(role.status == 403)
            #expect(role.body["detail"]?.text?.contains("focalPoint") == true)
            let country = try await bench.send(.post, "/v1/plans", "{}", of: .sn, headers: headers)
            #expect(country.body["detail"]?.text == AccessTexts.otherCountry(.ml).text(in: .init(rawValue: language) ?? .french))
        }
    }
}

extension Endpoint {
    /// What a body of this endpoint is sent as.
    var headersOfTests: HTTPFields {
        switch body {
        case .csv: [.contentType: "text/csv"]
        case .json: [.contentType: "application/json"]
        case nil: [:]
        }
    }
}
