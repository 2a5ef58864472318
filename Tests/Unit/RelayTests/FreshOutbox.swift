import Contracts
import Domain
import Logging
import Outbox
import Postgres
import TestSupport
import Topic

/// An outbox in a database of its own.
struct FreshOutbox {
    let owner: PostgresPool
    let outbox: Outbox
    let wake = OutboxWake()

    static let layout = OutboxLayout(topics: [.national(.ma, .actionPlan)], partitionCount: 2, expectsReceipts: true)

    init() async throws {
        let database = try await ServiceDatabase.make(migrations: OutboxMigrations.all)
        owner = database.owner
        var settings = database.service
        settings.maximumConnections = 10
        outbox = try await Outbox.open(Self.layout, in: PostgresPool(settings, logger: .silent))
    }

    func close() async {
        await outbox.pool.close()
        await owner.close()
    }

    static func event(_ subject: String, _ text: String = "{}") -> OutboxEvent {
        let now = Instant(microseconds: 1_700_000_000_000_000)
        return OutboxEvent(
            id: .version7(at: now, random: (.random(in: 0...UInt64.max), .random(in: 0...UInt64.max))),
            stream: .national(.ma, .actionPlan), type: .national(.actionPlanned), subject: subject, key: subject, time: now,
            dataSchema: "urn:test", data: Array(text.utf8))
    }

    func record(_ events: [OutboxEvent]) async throws {
        _ = try await outbox.pool.transaction { try await outbox.append(events, in: $0) }.get()
        wake.wake()
    }
}
