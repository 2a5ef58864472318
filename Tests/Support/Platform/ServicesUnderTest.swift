package import Embedded
import Foundation
import Kafka
import Logging
import NIOCore
import Postgres
import ServiceHost
import Synchronization
package import Topic

/// The services as processes of the test's own, over a real cluster and a real broker, and nobody who starts them again: a test
/// stops, pauses and ends them one by one. Two of one kind share a database, as a standby does: `ma` and `ma2`.
package final class ServicesUnderTest: PlatformAccess {
    package let state: String
    package let postgres: EmbeddedPostgres
    private let portBase: Int
    private let databases: [String: ClusterDatabases.Database]
    private let broker: Mutex<EmbeddedBroker>
    private let running = Mutex<[String: ChildProcess]>([:])

    private static let executables = ["ma": "Morocco", "ci": "CoteDIvoire", "ml": "Mali", "sn": "Senegal", "region": "Aggregator"]

    private init(
        state: String, postgres: EmbeddedPostgres, broker: EmbeddedBroker, portBase: Int, databases: [String: ClusterDatabases.Database]
    ) {
        self.state = state
        self.postgres = postgres
        brokerPort = broker.port
        self.broker = Mutex(broker)
        self.portBase = portBase
        self.databases = databases
    }

    /// The cluster, the broker with its topics and a database for each member; no service yet.
    /// - Parameter isDurable: whether commits are flushed to disk, as a measurement wants it; tests do without.
    package static func prepare(
        topics: [TopicLayout] = PlatformTopics.layouts(), isDurable: Bool = false
    ) async throws -> ServicesUnderTest {
        let state = TestFolders.make("services")
        try FileManager.default.createDirectory(
            atPath: state, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o711])
        _ = try DevelopmentIssuer(folder: state + "/issuer")
        var options = EmbeddedPostgresOptions(stateFolder: state + "/postgres", listening: .loopback(port: 0), isDurable: isDurable)
        options.maximumConnections = 300
        let postgres = try await EmbeddedPostgres.start(options, logger: .silent)
        if let process = await postgres.processID { TestFolders.endAtExit(process) }
        let broker = try await EmbeddedBroker.start(folder: state + "/broker", logger: .silent)
        var databases: [String: ClusterDatabases.Database] = [:]
        for member in executables.keys.sorted() {
            databases[member] = try await postgres.createDatabase(
                "recosa_\(member)", ownerRole: "recosa_\(member)_owner", serviceRole: "recosa_\(member)")
        }
        let services = ServicesUnderTest(
            state: state, postgres: postgres, broker: broker, portBase: try PlatformUnderTest.freePortBase(), databases: databases)
        try await services.apply(topics)
        return services
    }

    package var issuer: String { state + "/issuer" }
    package let brokerPort: UInt16
    package var bootstrapServers: String { "127.0.0.1:\(brokerPort)" }

    package func address(of member: String) -> String { "http://127.0.0.1:\(port(of: member))" }

    private func port(of instance: String) -> Int {
        let order = ["region", "ma", "ci", "ml", "sn"]
        return portBase + (order.firstIndex(of: Self.member(instance)) ?? 0) + (instance.hasSuffix("2") ? 5 : 0)
    }

    private static func member(_ instance: String) -> String { instance.hasSuffix("2") ? String(instance.dropLast()) : instance }

    /// Returns when it is ready.
    /// - Parameters:
    ///   - databasePort: of something between it and its database; nil: the database itself.
    ///   - brokerPort: of something between it and the broker; nil: the broker itself.
    package func start(_ instance: String, databasePort: Int? = nil, brokerPort: Int? = nil) async throws {
        let log = state + "/\(instance).log"
        let command = ChildCommand(
            executable: PlatformUnderTest.folder + "/" + (Self.executables[Self.member(instance)] ?? ""),
            environment: try environment(of: instance, databasePort, brokerPort), output: .file(log))
        var process = try await ChildProcess.start(command)
        running.withLock { $0[instance] = process }
        let address = address(of: instance) + "/health/ready"
        try await eventually("\(instance) is ready; its log is \(log)", within: .seconds(120)) {
            if let ending = process.ending {
                // What it needs was not there (EX_UNAVAILABLE): whoever looks after it starts it again.
                guard ending == .exited(69) else { throw NotInTime(description: "\(instance) ended: \(ending); its log is \(log)") }
                process = try await ChildProcess.start(command)
                running.withLock { [process] in $0[instance] = process }
            }
            return (try? await self.send(to: address, within: .seconds(5)).status) == 200
        }
    }

    private func environment(of instance: String, _ databasePort: Int?, _ brokerPort: Int?) throws -> [String: String] {
        let member = Self.member(instance)
        guard let database = databases[member] else { throw NotInTime(description: "no database of \(member)") }
        var variables = [
            "PATH": "/usr/bin:/bin", "HTTP_PORT": "\(port(of: instance))",
            "KAFKA_BOOTSTRAP_SERVERS": brokerPort.map { "127.0.0.1:\($0)" } ?? bootstrapServers,
            "KAFKA_OPTIONS": EmbeddedBroker.consumerSettings.map { "\($0.key)=\($0.value)" }.joined(separator: ","),
            "TOKEN_JWKS_FILE": try DevelopmentIssuer(folder: issuer).jwksPath, "LOG_FORMAT": "json", "HTTP_RATE_PER_SECOND": "20000",
            "HTTP_RATE_BURST": "20000", "DATABASE_URL": Self.parameters(database.service, databasePort),
            "DATABASE_OWNER_URL": Self.parameters(database.owner, databasePort),
        ]
        variables["DATABASE_PASSWORD_FILE"] = database.service.passwordFile
        variables["DATABASE_OWNER_PASSWORD_FILE"] = database.owner.passwordFile
        if member == "region" {
            variables["DASHBOARD_SECURE_COOKIES"] = "false"
            // Two aggregators share a group: when one with a name of its own comes back while the other joins, the embedded broker may
            // wait for ever for the leader that it has just replaced.
            variables["KAFKA_OPTIONS", default: ""] += ",group.instance.id="
        }
        return variables
    }

    /// How the service of each member signs in.
    var connections: [String: (parameters: String, passwordFile: String)] {
        databases.mapValues { (Self.parameters($0.service), $0.service.passwordFile ?? "") }
    }

    private static func parameters(_ settings: PostgresSettings, _ port: Int? = nil) -> String {
        let parameters = settings.parameters.merging(port.map { ["port": "\($0)"] } ?? [:]) { $1 }
        return "postgresql:///?" + parameters.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "&")
    }

    package func processID(of instance: String) -> Int32? { running.withLock { $0[instance]?.processID } }

    /// Asks it to end.
    package func stop(_ instance: String) async -> ChildProcess.Ending? { await taken(instance)?.stop(within: .seconds(20)) }

    package func kill(_ instance: String) async {
        guard let process = taken(instance) else { return }
        process.signal(SIGKILL)
        _ = await process.waitUntilEnded()
    }

    private func taken(_ instance: String) -> ChildProcess? { running.withLock { $0.removeValue(forKey: instance) } }

    package func pause(_ instance: String) { running.withLock { $0[instance] }?.signal(SIGSTOP) }
    package func goOn(_ instance: String) { running.withLock { $0[instance] }?.signal(SIGCONT) }

    /// Ends the broker as a power cut would, and starts it again.
    /// - Parameter loses: its whole log too, as when its disk is replaced.
    package func killBroker(thatLosesItsLog loses: Bool = false) async throws {
        await broker.withLock { $0 }.kill()
        if loses { try FileManager.default.removeItem(atPath: state + "/broker") }
        try await startBroker()
        if loses { try await apply(PlatformTopics.layouts()) }
    }

    package func stopBroker() async { await broker.withLock { $0 }.stop(within: .seconds(10)) }

    package func startBroker() async throws {
        let next = try await EmbeddedBroker.start(folder: state + "/broker", port: brokerPort, logger: .silent)
        broker.withLock { $0 = next }
    }

    /// Ends the whole cluster as a power cut would, and starts it again.
    package func killPostgres() async throws {
        guard let process = await postgres.processID else { return }
        Foundation.kill(process, SIGKILL)
        _ = await postgres.serverEnded()
        try await postgres.startServer()
        if let process = await postgres.processID { TestFolders.endAtExit(process) }
    }

    /// Stops everything; what was asked to end and did not do so cleanly is told.
    package func end() async -> [String: ChildProcess.Ending] {
        var endings: [String: ChildProcess.Ending] = [:]
        for instance in running.withLock({ $0.keys.sorted() }) {
            if let ending = await stop(instance), ending != .exited(0) { endings[instance] = ending }
        }
        await broker.withLock { $0 }.stop(within: .seconds(5))
        await postgres.stop()
        return endings
    }

    private func apply(_ topics: [TopicLayout]) async throws {
        let administration = KafkaTopicAdministration(settings: .administrator(bootstrapServers: bootstrapServers), logger: .silent)
        do { _ = try await ApplyTopics(administration: administration)(topics) } catch {
            await administration.close()
            throw error
        }
        await administration.close()
    }
}
