import Contracts
import Domain
import Embedded
import NIOCore
import NIOPosix
import Testing
import TestSupport
import Topic

/// Each fault is real: the doctor runs as a process of its own against a cluster and a broker that lack something. Clocks that
/// differ and a full disk cannot be had on one machine; `DiagnosisTests` gives the doctor such readings.
@Suite("The doctor names the fault that it finds, and what to do", .serialized, .patient)
struct DoctorTests {
    struct Finding: Sendable {
        let check: String
        let state: String
        let observation: String
        let remedy: String
    }

    /// What the doctor says, and that it ends with 69 when there is a fault.
    private func findings() async throws -> [Finding] {
        let services = try Patient.services
        let doctor = try await RecosaCommand.run(["doctor", "--json", "--state", services.state])
        let line = try #require(doctor.output.split(separator: "\n").last { $0.hasPrefix("[") }, "\(doctor.output)")
        let found = try #require(try JSONValue(Array(line.utf8)).elements).map { finding in
            func text(_ name: String) -> String { finding[name]?.text ?? "" }
            return Finding(check: text("check"), state: text("state"), observation: text("observation"), remedy: text("remedy"))
        }
        #expect(doctor.exitCode == (found.contains { $0.state == "fault" } ? 69 : 0))
        return found
    }

    private func expectFault(_ check: String, _ observation: String, remedy: String) async throws {
        let found = try await findings()
        let fault = found.first { $0.check == check && $0.state == "fault" && $0.observation.contains(observation) }
        #expect(fault?.remedy.contains(remedy) == true, "\(check): \(found)")
    }

    @Test("a topic is missing")
    func missingTopic() async throws {
        try await expectFault("topic missing", "recosa.ci.action-plan.v1", remedy: "recosa topics apply")
    }

    @Test("a topic has the wrong number of partitions")
    func wrongPartitionCount() async throws {
        try await expectFault("partition count", "recosa.ma.action-plan.v1 has 2 partitions instead of 3", remedy: "Do not add partitions")
    }

    @Test("a migration is pending")
    func pendingMigration() async throws {
        try await expectFault("migration pending", "the database of ma lacks outbox 1", remedy: "Start the service of ma")
    }

    @Test("another program holds a port")
    func takenPort() async throws {
        let services = try Patient.services
        let holder = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton).bind(host: "127.0.0.1", port: 0).get()
        let port = try #require(holder.localAddress?.port)
        try services.writeUpFile(dashboard: "http://127.0.0.1:\(port)")
        try await expectFault("port taken", "\(port)", remedy: "ss -ltnp")
        try await holder.close()
        try await expectFault("service Aggregator", "nobody listens on port \(port)", remedy: "recosa up")
    }

    @Test("the broker is down")
    func brokerDown() async throws {
        let services = try Patient.services
        #expect(try await findings().contains { $0.check == "broker" && $0.state == "good" })
        await services.stopBroker()
        try await expectFault("broker", services.bootstrapServers, remedy: "recosa up")
        try await services.startBroker()
        #expect(try await findings().contains { $0.check == "broker" && $0.state == "good" })
    }

    @Test("the database is down")
    func databaseDown() async throws {
        let services = try Patient.services
        #expect(try await findings().contains { $0.check == "database ma" && $0.state == "good" })
        await services.postgres.stop()
        try await expectFault("database ma", "does not answer", remedy: "Start Postgres")
        try await services.postgres.startServer()
        #expect(try await findings().contains { $0.check == "database ma" && $0.state == "good" })
    }
}

/// What the doctor is called to: a cluster with empty databases, and a broker with one topic, which has too few partitions.
struct Patient: SuiteTrait, TestScoping {
    @TaskLocal private static var current: ServicesUnderTest?

    static var services: ServicesUnderTest {
        get throws { try #require(current, "the suite has the trait .patient") }
    }

    func provideScope(for test: Test, testCase: Test.Case?, performing function: @concurrent @Sendable () async throws -> Void) async throws
    {
        let services = try await ServicesUnderTest.prepare(
            topics: [TopicLayout.events(.national(.ma, .actionPlan), partitionCount: 2, replicationFactor: 1)])
        do {
            try services.writeUpFile(dashboard: services.address(of: "region"))
            try await Self.$current.withValue(services) { try await function() }
        } catch {
            _ = await services.end()
            throw error
        }
        _ = await services.end()
    }
}

extension Trait where Self == Patient {
    static var patient: Self { Patient() }
}
