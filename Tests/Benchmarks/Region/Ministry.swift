import Contracts
import Domain
import Embedded
import Logging
import Outbox
import Postgres
import TestSupport
import Topic

/// Records events in a country's database as its service does, beside the running service, whose relay carries them: for more events
/// than its forms would take in good time.
struct Ministry: Sendable {
    static let countries = CountryCode.members

    let country: CountryCode
    private let outbox: Outbox
    private let statements: Statements
    private let bell = Bell()

    struct NotInRegistry: Error {}

    init(_ country: CountryCode, _ services: ServicesUnderTest) async throws {
        var settings = services.postgres.administrator
        settings.parameters["dbname"] = "recosa_\(country.text)"
        settings.maximumConnections = 8
        self.country = country
        let layout = OutboxLayout(
            topics: Family.allCases.map { .national(country, $0) }, partitionCount: TopicLayout.defaultPartitionCount, expectsReceipts: true
        )
        outbox = try await Outbox.open(layout, in: PostgresPool(settings, logger: .silent))
        statements = try Statements(country)
    }

    func close() async { await outbox.pool.close() }

    /// In one transaction; returns when the relay is told, or when whoever is telling it just now will tell it once more.
    /// - Returns: when it was committed.
    @discardableResult
    func record(_ events: [DomainEvent]) async throws -> ContinuousClock.Instant {
        let recorded = try events.map { event in
            try OutboxEvent(event, id: Statements.newID(), country: country, time: Statements.time)
        }
        _ = try await outbox.pool.transaction { try await outbox.append(recorded, in: $0) }.get()
        let committed = ContinuousClock.now
        // The service wakes its relay within its process. From beside it a notification is needed, whose commit would keep all others
        // of the cluster waiting while it is flushed.
        bell.want()
        while bell.begin() {
            defer { bell.end() }
            _ = try await outbox.pool.query(
                "select set_config('synchronous_commit', 'off', true), pg_notify(\(Outbox.channel), '')::text")
        }
        return committed
    }

    func planned(_ number: Int) throws -> DomainEvent { try statements.planned(number) }
    func approved(_ number: Int, report: Int) -> DomainEvent { statements.approved(number, report: report) }
}
