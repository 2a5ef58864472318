import Contracts
import Domain
import Embedded
import Foundation
import Kafka
import Logging
import Outbox
import Postgres
import Relay
import ServiceLifecycle
import Topic

/// A Postgres that flushes its commits to disk and a broker, both of this process and gone with it.
struct BenchmarkBed {
    let folder: String
    let postgres: EmbeddedPostgres
    let broker: EmbeddedBroker
    static let logger = Logger(label: "benchmark") { _ in SwiftLogNoOpLogHandler() }

    init() async throws {
        folder = FileManager.default.temporaryDirectory.path + "/recosa-benchmark-\(ProcessInfo.processInfo.processIdentifier)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        postgres = try await EmbeddedPostgres.start(
            EmbeddedPostgresOptions(stateFolder: folder + "/postgres", listening: .loopback(port: 0), isDurable: true), logger: Self.logger)
        broker = try await EmbeddedBroker.start(folder: folder + "/broker", logger: Self.logger)
        let topics = KafkaTopicAdministration(settings: .administrator(bootstrapServers: broker.bootstrapServers), logger: Self.logger)
        _ = try await ApplyTopics(administration: topics)(PlatformTopics.layouts())
        await topics.close()
    }

    func close() async {
        await broker.stop()
        await postgres.stop()
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Settings for a new, empty database.
    func database(_ name: String, connections: Int) async throws -> PostgresSettings {
        var settings = postgres.administrator
        let admin = PostgresPool(settings, logger: Self.logger)
        try await admin.execute("create database \(identifier: name)")
        await admin.close()
        settings.parameters["dbname"] = name
        settings.maximumConnections = connections
        return settings
    }

    /// An outbox in a database of its own.
    func outbox(_ name: String) async throws -> Outbox {
        let settings = try await database(name, connections: 24)
        let pool = PostgresPool(settings, logger: Self.logger)
        try await Migrator(
            OutboxMigrations.all(serviceRole: settings.parameters["user"] ?? "postgres"), logger: Self.logger
        ).apply(on: pool)
        return try await Outbox.open(
            OutboxLayout(topics: [.national(.ma, .actionPlan)], partitionCount: 3, expectsReceipts: false), in: pool)
    }

    /// Runs `body` while a relay carries the outbox to the broker; `times` notes every acknowledgement.
    func withRelay(
        _ outbox: Outbox, _ wake: OutboxWake, _ times: AcknowledgementTimes, _ body: @Sendable @escaping () async throws -> Void
    ) async throws {
        let servers = broker.bootstrapServers
        let relay = RelayService(
            outbox: outbox, wake: wake,
            publisher: { () async throws(PublisherError) in
                MeasuringPublisher(
                    try await KafkaPublisher(settings: .producer(bootstrapServers: servers), logger: Self.logger), times)
            }, settings: RelaySettings(holder: "benchmark"), logger: Self.logger)
        let group = ServiceGroup(services: [relay], logger: Self.logger)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            defer { tasks.cancelAll() }
            try await body()
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
    }

    /// An event as long as a usual report.
    static func event(about subject: Int) -> OutboxEvent {
        let now = Instant(microseconds: 1_700_000_000_000_000)
        let text = "{\"narrative\":\"" + String(repeating: "x", count: 600) + "\"}"
        return OutboxEvent(
            id: .version7(at: now, random: (.random(in: 0...UInt64.max), .random(in: 0...UInt64.max))),
            stream: .national(.ma, .actionPlan), type: .national(.progressApproved), subject: "action:\(subject)",
            key: "action:\(subject)", time: now, dataSchema: "urn:recosa:schema:action-plan:progress-approved:1.0", data: Array(text.utf8))
    }

    /// Waits for a condition that the body of a measurement needs.
    static func wait(for what: String, _ condition: @Sendable () -> Bool) async throws {
        let deadline = ContinuousClock.now + .seconds(120)
        while !condition() {
            guard ContinuousClock.now < deadline else { throw Overdue(what: what) }
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    struct Overdue: Error { let what: String }
}
