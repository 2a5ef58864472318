import Contracts
package import Domain
import Journal
import Kafka
import Logging
import Outbox
import Postgres
import Relay
package import ServiceHost
package import ServiceLifecycle
import Topic

/// One country's service: assembled here, for production and tests alike.
package enum NationalService {
    /// The whole `main` of a country.
    package static func main(_ rules: CountryRules) async -> Never {
        await ServiceHost.main("national-\(rules.country.text)", settings: NationalSettings.self, classify: StartupError.classify) {
            assembly in
            try await assembly.settings.broker.check(topics: topics(of: rules.country), logger: assembly.logger)
            return try await services(assembly, rules: rules)
        }
    }

    /// What a country writes, and what it reads.
    private static func topics(of country: CountryCode) -> [String] {
        Family.allCases.map { TopicName.national(country, $0).text } + PartnerService.topics(besides: country)
            + [TopicName.region(.receipt).text]
    }

    /// Dependencies first: what is listed later stops earlier.
    package static func services(_ assembly: HostAssembly<NationalSettings>, rules: CountryRules) async throws -> [any Service] {
        let settings = assembly.settings
        let key = try settings.personsKeyFile.map { path throws(StartupError) in try PersonKey(file: path) }
        try await NationalDatabase.migrate(settings.database, logger: assembly.logger)
        let requests = PostgresPool(try settings.database.service(), logger: assembly.logger)
        let carrying = PostgresPool(try settings.database.service(connections: 10), logger: assembly.logger)
        let layout = OutboxLayout(
            topics: Family.allCases.map { .national(rules.country, $0) }, partitionCount: settings.broker.partitions, expectsReceipts: true)
        let wake = OutboxWake()
        let outbox = try await Outbox.open(layout, in: requests)
        let room = NationalRoom(rules: rules, outbox: outbox, wake: wake, personKey: key)
        let (relay, receipts) = try await relay(assembly, rules, layout: layout, pool: carrying, wake: wake)
        let partners = partners(assembly, room, pool: carrying)
        await NationalHealth.register(assembly, pool: requests)
        return [requests, carrying, SideBySide([relay, receipts, partners]), try await server(assembly, room)]
    }

    private static func relay(
        _ assembly: HostAssembly<NationalSettings>, _ rules: CountryRules, layout: OutboxLayout, pool: PostgresPool, wake: OutboxWake
    ) async throws -> (RelayService, ReceiptService) {
        let broker = assembly.settings.broker
        let logger = assembly.logger
        let outbox = try await Outbox.open(layout, in: pool)
        let relay = RelayService(
            outbox: outbox, wake: wake,
            publisher: { () async throws(PublisherError) in try await KafkaPublisher(settings: broker.producer, logger: logger) },
            settings: RelaySettings(holder: ProcessEnvironment.holder, rest: .milliseconds(20)), logger: logger)
        let receipts = ReceiptService(
            outbox: outbox,
            subscriber: {
                try KafkaSubscriber(
                    settings: broker.consumer(group: "recosa.\(rules.country.text).receipts", member: assembly.member),
                    subscription: .group(topics: [TopicName.region(.receipt).text]), logger: logger)
            }, logger: logger)
        return (relay, receipts)
    }

    private static func partners(
        _ assembly: HostAssembly<NationalSettings>, _ room: NationalRoom, pool: PostgresPool
    ) -> PartnerService {
        let broker = assembly.settings.broker
        let logger = assembly.logger
        let country = room.rules.country
        return PartnerService(
            streams: PartnerStreams(pool: pool, folding: PartnerFolding(country: country, journal: room.journal, now: room.clock.now)),
            makeSubscriber: {
                try KafkaSubscriber(
                    settings: broker.consumer(group: "recosa.\(country.text).partners", member: assembly.member),
                    subscription: .group(topics: PartnerService.topics(besides: country)), logger: logger)
            }, logger: logger)
    }

    private static func server(_ assembly: HostAssembly<NationalSettings>, _ room: NationalRoom) async throws -> any Service {
        let router = assembly.router()
        let authenticator = try await TokenAuthenticator(assembly.settings.authentication, logger: assembly.logger)
        let limiter = RateLimiter(assembly.host.http.rateLimit)
        NationalRoutes.add(to: router, room, authenticator, limiter: limiter)
        return assembly.server(router)
    }
}
