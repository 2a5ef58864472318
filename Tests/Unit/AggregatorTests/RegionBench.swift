import Contracts
import Dashboard
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Outbox
import Postgres
import RegionSamples
import ServiceHost
import TestSupport
import View

@testable import Aggregator

/// The region's service over a real database, without socket and broker: every request passes what production passes.
struct RegionBench: Sendable {
    typealias Answer = BenchAnswer

    struct Options: Sendable {
        var publicOperations: Set<String> = []
        var rate = (perSecond: 1_000_000, burst: 1_000_000)
    }

    let pool: PostgresPool
    /// The superuser, who owns the tables.
    let owner: PostgresPool
    let room: RegionalRoom
    let told: FigureTold
    let board: ChangeBoard
    let issuer: DevelopmentIssuer
    let client: any TestClientProtocol
    let announcements: Announcements

    /// Runs `body` against the region with a database of its own, as the service's role.
    static func run(_ options: Options = Options(), _ body: @escaping @Sendable (RegionBench) async throws -> Void) async throws {
        let database = try await ServiceDatabase.make(migrations: AggregatorDatabase.migrations)
        let owner = database.owner
        let pool = PostgresPool(database.service, logger: .silent)
        do {
            try await serve(options, pool, owner, body)
        } catch {
            await pool.close()
            await owner.close()
            throw error
        }
        await pool.close()
        await owner.close()
    }

    private static func serve(
        _ options: Options, _ pool: PostgresPool, _ owner: PostgresPool, _ body: @escaping @Sendable (RegionBench) async throws -> Void
    ) async throws {
        let models = Models(pool: pool, logger: .silent)
        try await owner.transaction { try await ArchiveMonths.ensure(ViewDatabase.now(), in: $0) }.get()
        try await models.prepare(at: ViewDatabase.now())
        let announcements = try await ViewDatabase.announcements(in: pool)
        let reader = PostgresRegionalReader(pool: pool, members: try SampleFeed.members(), now: { ViewDatabase.now() })
        let rebuilds = RebuildDesk(models: models, now: { ViewDatabase.now() }, logger: .silent)
        let room = RegionalRoom(
            reader: reader, store: AcceptanceStore(pool: pool, announcements: announcements), models: models, rebuilds: rebuilds,
            environment: .system)
        let told = FigureTold(pool: pool, announcements: announcements)
        let board = ChangeBoard()
        let issuer = try DevelopmentIssuer(folder: TestFolders.make("issuer"))
        let own = try BenchSettings.load(issuer, rate: options.rate)
        let authenticator = try await TokenAuthenticator(own.authentication, logger: .silent)
        let hasher = PasswordHasher(cost: (rounds: 16, blockSize: 8, parallelism: 1))
        let dashboard = DashboardRoutes(
            reader: reader, accounts: PostgresAccountStore(pool: pool), hasher: hasher,
            settings: DashboardSettings(isPublic: false, secureCookies: true), environment: .system, logger: .silent)
        let access = RegionalAccess(
            tokens: { token throws(AuthenticationFailure) in try await authenticator.authenticate(token) },
            accounts: { request in try await dashboard.account(of: request) }, publicOperations: options.publicOperations,
            limiter: RateLimiter(own.http.rateLimit))
        let router = HostRouter(settings: own.http, health: HealthChecks(), metrics: PrometheusRegistry())
        dashboard.add(to: router.routes)
        EndpointRouter(room: room, access: access, endpoints: EndpointTable.all).add(to: router.routes)
        StreamRoute(access: access, told: told, board: board).add(to: router.routes)
        let server = HTTPServerService(name: "test", settings: own.http, router: router, logger: .silent)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await rebuilds.run() }
            try await server.application().test(.router) { client in
                try await body(
                    RegionBench(
                        pool: pool, owner: owner, room: room, told: told, board: board, issuer: issuer, client: client,
                        announcements: announcements))
            }
            group.cancelAll()
        }
        await hasher.close()
    }

    /// Reads logs to their end, as the projector does.
    func project(_ log: RecordedLog) async throws {
        try await within(.seconds(120), "the log is read to its end") {
            try await ProjectorService(store: room.store, logger: .silent) { log }.run()
        }
    }

    /// The record of the cooperation and an invented set after it.
    func projectSample(actions: Int = 40) async throws {
        var feed = try SampleFeed.record(demonstration: actions)
        try await project(RecordedLog(try feed.messages(), batchCount: 100))
    }

    /// Sends a request with a token of these roles; `as: nil` sends no token.
    func send(
        _ method: HTTPRequest.Method = .get, _ path: String, _ body: String? = nil, as role: RegionalRole? = .committee,
        headers: HTTPFields = [:]
    ) async throws -> Answer {
        try await send(method, path, body, roles: role.map { [$0.rawValue] }, headers: headers)
    }

    func send(
        _ method: HTTPRequest.Method = .get, _ path: String, _ body: String? = nil, roles: [String]?, headers: HTTPFields = [:]
    ) async throws -> Answer {
        var token: String?
        if let roles { token = try await issuer.token(subject: roles.first ?? "nobody", roles: roles, now: .now()) }
        return try await client.answer(method, path, body.map { Array($0.utf8) }, token: token, headers: headers)
    }
}

extension BenchAnswer {
    var entries: [JSONValue] { body["entries"]?.elements ?? [] }
    var tag: String? { headers[.eTag] }
    var type: String { headers[.contentType] ?? "" }
    /// The ids of the records in a list.
    var ids: [String] { entries.compactMap { $0["head"]?["id"]?.text ?? $0["id"]?.text } }
}
