import Contracts
import Dashboard
import Domain
import Kafka
import Logging
import Outbox
import Postgres
import Relay
import ServiceHost
import ServiceLifecycle
import Topic
import View

/// The aggregator: topics of four countries in, the regional picture out. Assembled here, for production and tests alike.
enum AggregatorService {
    /// The group whose members share the partitions of all countries' topics.
    static let group = "recosa.region"

    static let topics = CountryCode.members.flatMap { country in Family.allCases.map { TopicName.national(country, $0).text } }

    /// Dependencies first: what is listed later stops earlier.
    @Sendable
    static func services(_ assembly: HostAssembly<AggregatorSettings>) async throws -> [any Service] {
        let settings = assembly.settings
        let now = DashboardEnvironment.system.now
        try await AggregatorDatabase.migrate(settings.database, now: now(), logger: assembly.logger)
        let reading = PostgresPool(try settings.database.service(), logger: assembly.logger)
        let writing = PostgresPool(try settings.database.service(connections: 6), logger: assembly.logger)
        let carrying = PostgresPool(try settings.database.service(connections: 6), logger: assembly.logger)
        let models = Models(pool: writing, logger: assembly.logger)
        try await models.prepare(at: now())
        if let live = try await models.live(), live.version != ModelSchema.version {
            assembly.logger.notice("The model is of another version and is built anew", metadata: ["version": "\(live.version)"])
            _ = try await models.rebuild(force: true)
        }

        let layout = OutboxLayout(
            topics: EventSource.RegionalKind.allCases.map { .regional($0) }, partitionCount: settings.broker.partitions,
            expectsReceipts: false)
        let wake = OutboxWake()
        let announcements = Announcements(outbox: try await Outbox.open(layout, in: writing), wake: wake) {
            var generator = SystemRandomNumberGenerator()
            return (generator.next(), generator.next())
        }
        let store = AcceptanceStore(pool: writing, announcements: announcements)
        let reader = PostgresRegionalReader(pool: reading, members: settings.members, now: now)
        let rebuilds = RebuildDesk(models: models, now: now, logger: assembly.logger)
        let room = RegionalRoom(reader: reader, store: store, models: models, rebuilds: rebuilds, environment: .system)
        let told = FigureTold(pool: writing, announcements: announcements)
        let board = ChangeBoard()
        let relay = RelayService(
            outbox: try await Outbox.open(layout, in: carrying), wake: wake,
            publisher: publisher(assembly),
            // Nobody waits for receipts and figures.
            settings: RelaySettings(holder: ProcessEnvironment.holder, rest: .milliseconds(100)), logger: assembly.logger)
        let hasher = PasswordHasher()
        let dashboard = DashboardRoutes(
            reader: reader, accounts: PostgresAccountStore(pool: reading), hasher: hasher,
            settings: DashboardSettings(isPublic: settings.hasPublicPages, secureCookies: settings.secureCookies),
            environment: room.environment, logger: assembly.logger)
        let refresher = AnswerRefresher()
        let changes = ChangeService(reader: reader, told: told, board: board, every: settings.tellEvery, logger: assembly.logger)
        return [
            reading, writing, carrying, PasswordThread(hasher: hasher), relay, projector(assembly, store: store),
            FeedHeadService(pool: writing, administration: administration(assembly), logger: assembly.logger), rebuilds,
            refresher, try await server(assembly, room, dashboard, told: told, board: board, refresher: refresher),
            // After the server, so that it stops first and ends the streams that the server would wait for.
            changes,
        ]
    }

    private static func publisher(_ assembly: HostAssembly<AggregatorSettings>) -> PublisherFactory {
        let producer = assembly.settings.broker.producer
        let logger = assembly.logger
        return { () async throws(PublisherError) in try await KafkaPublisher(settings: producer, logger: logger) }
    }

    private static func projector(_ assembly: HostAssembly<AggregatorSettings>, store: AcceptanceStore) -> ProjectorService {
        let broker = assembly.settings.broker
        let logger = assembly.logger
        let consumer = broker.consumer(group: group, member: assembly.member, fetchedAhead: ProjectorService.fetchedAhead)
        return ProjectorService(store: store, logger: logger) {
            try KafkaSubscriber(
                settings: consumer, subscription: .group(topics: topics),
                limits: ConsumerLimits(batchCount: ProjectorService.batchCount, batchBytes: ProjectorService.batchBytes), logger: logger)
        }
    }

    private static func administration(_ assembly: HostAssembly<AggregatorSettings>) -> any TopicAdministration {
        KafkaTopicAdministration(settings: assembly.settings.broker.administrator, logger: assembly.logger)
    }

    private static func server(
        _ assembly: HostAssembly<AggregatorSettings>, _ room: RegionalRoom, _ dashboard: DashboardRoutes, told: FigureTold,
        board: ChangeBoard, refresher: AnswerRefresher
    ) async throws -> any Service {
        let settings = assembly.settings
        let router = assembly.router()
        let authenticator = try await TokenAuthenticator(settings.authentication, logger: assembly.logger)
        let access = RegionalAccess(
            tokens: { token throws(AuthenticationFailure) in try await authenticator.authenticate(token) },
            accounts: { request in try await dashboard.account(of: request) }, publicOperations: settings.publicOperations,
            limiter: RateLimiter(assembly.host.http.rateLimit))
        dashboard.add(to: router.routes)
        EndpointRouter(room: room, access: access, endpoints: EndpointTable.all, refresher: refresher).add(to: router.routes)
        StreamRoute(access: access, told: told, board: board).add(to: router.routes)
        AggregatorHealth.register(assembly, reader: room.reader, authenticator: authenticator)
        return assembly.server(router)
    }
}
