import Contracts
import Domain
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Outbox
import Postgres
import ServiceHost
import Synchronization
import TestSupport

@testable import National

/// One country's service over a real database, without socket and broker: every request passes what production passes.
struct NationalBench: Sendable {
    /// What a test wants otherwise than production has it.
    struct Options: Sendable {
        var keepsPersons = false
        var ratePerSecond = 1_000_000
        var rateBurst = 1_000_000
        var bodyLimit = 1_048_576
        /// True listens on a port, for programs that are clients of their own.
        var listens = false
    }

    typealias Answer = BenchAnswer

    /// The day of all tests: 15 May 2026, noon; a millisecond goes by whenever somebody asks.
    static let noon = Instant(microseconds: 1_778_846_400_000_000)

    let country: CountryCode
    let room: NationalRoom
    let tokens: TokenDesk
    let client: any TestClientProtocol
    /// The superuser, who owns the tables.
    let owner: PostgresPool

    /// Runs `body` against the service of a country with a database of its own, as the service's role.
    static func run(
        _ rules: CountryRules = .senegal, _ options: Options = Options(),
        _ body: @escaping @Sendable (NationalBench) async throws -> Void
    ) async throws {
        await BenchPlaces.shared.enter()
        do {
            try await runAlone(rules, options, body)
        } catch {
            await BenchPlaces.shared.leave()
            throw error
        }
        await BenchPlaces.shared.leave()
    }

    private static func runAlone(
        _ rules: CountryRules, _ options: Options, _ body: @escaping @Sendable (NationalBench) async throws -> Void
    ) async throws {
        let database = try await ServiceDatabase.make(ownerConnections: 2, migrations: NationalDatabase.migrations)
        let owner = database.owner
        var settings = database.service
        settings.maximumConnections = 6
        let pool = PostgresPool(settings, logger: .silent)
        do {
            try await serve(rules, options, pool, owner, body)
        } catch {
            await pool.close()
            await owner.close()
            throw error
        }
        await pool.close()
        await owner.close()
    }

    private static func serve(
        _ rules: CountryRules, _ options: Options, _ pool: PostgresPool, _ owner: PostgresPool,
        _ body: @escaping @Sendable (NationalBench) async throws -> Void
    ) async throws {
        let asked = Mutex<Int64>(0)
        let now: @Sendable () -> Instant = {
            Instant(
                microseconds: Self.noon.microseconds
                    + asked.withLock {
                        $0 += 1_000
                        return $0
                    })
        }
        let layout = OutboxLayout(
            topics: Family.allCases.map { .national(rules.country, $0) }, partitionCount: 3, expectsReceipts: true)
        let room = NationalRoom(
            rules: rules, outbox: try await Outbox.open(layout, in: pool), wake: OutboxWake(),
            personKey: options.keepsPersons ? try PersonKey(file: try PersonKeyFile(String(repeating: "5a", count: 32)).path) : nil,
            now: now)
        let issuer = try DevelopmentIssuer(folder: TestFolders.make("issuer"))
        let own = try BenchSettings.load(
            issuer, rate: (options.ratePerSecond, options.rateBurst),
            ["--http-body-limit", "\(options.bodyLimit)", "--http-port", "0"])
        let router = HostRouter(settings: own.http, health: HealthChecks(), metrics: PrometheusRegistry())
        NationalRoutes.add(
            to: router, room, try await TokenAuthenticator(own.authentication, logger: .silent),
            limiter: RateLimiter(own.http.rateLimit))
        let server = HTTPServerService(name: "test", settings: own.http, router: router, logger: .silent)
        try await server.application().test(options.listens ? .live : .router) { client in
            try await body(
                NationalBench(country: rules.country, room: room, tokens: TokenDesk(issuer: issuer), client: client, owner: owner))
        }
    }

    /// Sends a request as somebody of a role; `as: nil` sends no token.
    func send(
        _ method: HTTPRequest.Method, _ path: String, _ body: String? = nil, as role: Role? = .focalPoint, of other: CountryCode? = nil,
        subject: String? = nil, headers: HTTPFields = [:]
    ) async throws -> Answer {
        try await send(
            method, path, bytes: body.map { Array($0.utf8) }, roles: role.map { [$0.rawValue] },
            of: (other ?? country).text, subject: subject ?? role?.rawValue ?? "nobody", headers: headers)
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, bytes: [UInt8]?, roles: [String]?, of country: String?, subject: String,
        headers: HTTPFields = [:]
    ) async throws -> Answer {
        var token: String?
        if let roles { token = try await tokens.token(subject, country, roles) }
        return try await client.answer(method, path, bytes, token: token, headers: headers)
    }
}

extension BenchAnswer {
    var id: String? { body["id"]?.text }
    var item: String? { body["item"]?.text }
    var items: [JSONValue] { body["items"]?.elements ?? [] }
}
