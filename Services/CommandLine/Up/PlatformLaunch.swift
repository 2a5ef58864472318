import Embedded
import Foundation
import Kafka
import Logging
import Postgres
import ServiceHost
import Synchronization
import Topic

/// One start of the platform, step by step; what has been started can be stopped again when a later step fails.
final class PlatformLaunch: Sendable {
    let plan: UpPlan
    let console: Console
    let logger: Logger
    private let started = Mutex<[(part: any Part, running: any RunningPart)]>([])
    private let supervisors = Mutex<[Supervisor]>([])
    private let databases = Mutex<[String: MemberDatabase]>([:])

    init(plan: UpPlan, console: Console, logger: Logger) {
        self.plan = plan
        self.console = console
        self.logger = logger
    }

    func start() async throws -> [Supervisor] {
        try checkPorts()
        console.progress("Starting the databases and the broker …")
        let issuer = try DevelopmentIssuer(folder: plan.state.issuer)
        for member in plan.members where member != .region {
            try plan.state.ensureSecret(plan.state.personsKey(of: member)) { RandomText.hexadecimal(bytes: 32) + "\n" }
        }
        async let topics: Void = prepareBroker()
        let prepared = try await prepareDatabases()
        databases.withLock { $0 = prepared }
        try await topics
        try await startMembers(jwksFile: issuer.jwksPath)
        if plan.members.contains(.region), let region = prepared[Member.region.code] {
            try await FirstAccount.ensure(region, state: plan.state)
        }
        let supervised = started.withLock { $0 }.map { part, running in
            Supervisor(part, running: running, console: console) { [weak self] in self?.writeUpFile() }
        }
        supervisors.withLock { $0 = supervised }
        return supervised
    }

    /// Stops what was started, the last first.
    func stop() async {
        for (_, running) in started.withLock({ $0 }).reversed() { await running.stop() }
    }

    func writeUpFile() {
        let pids = supervisors.withLock { $0 }.compactMap { supervisor in supervisor.processID.map { (supervisor.part.name, $0) } }
        let databases = databases.withLock { $0 }
        let nations = plan.members.filter { $0 != .region }
        let file = UpFile(
            dashboard: plan.address(of: .region),
            services: Dictionary(uniqueKeysWithValues: nations.map { ($0.code, plan.address(of: $0)) }), kafka: plan.bootstrapServers,
            kafkaOptions: plan.brokers == nil ? EmbeddedBroker.consumerSettings : [:],
            databases: databases.mapValues { MemberDatabase.url($0.service) },
            passwordFiles: databases.compactMapValues(\.service.passwordFile),
            pids: Dictionary(uniqueKeysWithValues: pids + [("up", getpid())]))
        do { try file.write(to: plan.state.upFile) } catch {
            console.say("up.json could not be written: \(error.localizedDescription)")
        }
    }

    /// A file that promises a platform which has ended would mislead programs.
    func removeUpFile() { unlink(plan.state.upFile) }

    /// Before anything is started: a service that finds its port taken says so only in its log.
    private func checkPorts() throws {
        for member in plan.members {
            do throws(EmbeddedError) { try LoopbackPort.checkFree(UInt16(clamping: plan.port(of: member))) } catch {
                guard error.kind == .portInUse else { throw error }
                throw UpError.portTaken(port: plan.port(of: member), wanted: member.executable)
            }
        }
    }

    private func keep(_ part: any Part, _ running: any RunningPart) { started.withLock { $0.append((part, running)) } }

    private func prepareBroker() async throws {
        if plan.brokers == nil {
            let broker = BrokerPart(folder: plan.state.broker, port: plan.brokerPort, logger: logger)
            keep(broker, try await broker.start())
        }
        let options = plan.brokers == nil ? EmbeddedBroker.consumerSettings : [:]
        let administration = KafkaTopicAdministration(
            settings: .administrator(bootstrapServers: plan.bootstrapServers, options), logger: logger)
        let differences: [TopicDifference]
        do {
            differences = try await ApplyTopics(administration: administration)(PlatformTopics.layouts())
        } catch {
            await administration.close()
            throw error
        }
        await administration.close()
        let wrong = differences.filter { if case .setting = $0 { false } else { true } }
        if !wrong.isEmpty { throw UpError.topics(wrong.map(\.description)) }
    }

    private func prepareDatabases() async throws -> [String: MemberDatabase] {
        let maker: any DatabaseMaking
        if let server = plan.databaseServer {
            maker = try GivenDatabases(server: server, passwords: plan.state.secrets, logger: logger)
        } else {
            let part = PostgresPart(folder: plan.state.postgres, logger: logger)
            let running = try await part.startCluster()
            keep(part, running)
            maker = EmbeddedDatabases(server: running.server)
        }
        // All five, whatever --only says: a service that is started alone later finds its database.
        return try await withThrowingTaskGroup(of: (String, MemberDatabase).self) { group in
            for member in Member.all { group.addTask { (member.code, try await maker.database(of: member)) } }
            return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
    }

    private func startMembers(jwksFile: String) async throws {
        console.progress("Starting \(plan.members.map(\.executable).joined(separator: ", ")) …")
        try await withThrowingTaskGroup(of: Void.self) { group in
            for member in plan.members {
                guard let database = databases.withLock({ $0[member.code] }) else { continue }
                let part = part(of: member, database: database, jwksFile: jwksFile)
                group.addTask {
                    let running = try await part.start()
                    self.keep(part, running)
                    self.console.progress("\(member.executable) is ready at \(self.plan.address(of: member))")
                }
            }
            try await group.waitForAll()
        }
    }

    private func part(of member: Member, database: MemberDatabase, jwksFile: String) -> ServicePart {
        ServicePart(
            name: member.code, executable: OwnExecutable.folder + "/" + member.executable,
            environment: ServiceEnvironment.variables(
                of: member, plan: plan, database: database, jwksFile: jwksFile, inherited: ProcessInfo.processInfo.environment),
            log: plan.state.log(of: member.code), readyAddress: plan.address(of: member) + "/health/ready", patience: .seconds(60),
            probe: ReadinessProbe())
    }
}
