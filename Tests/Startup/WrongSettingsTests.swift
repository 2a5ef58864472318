import Foundation
import Postgres
import TestSupport
import Testing
import Topic

/// What is wrong with the settings of a service is told by the service itself: one error that names the setting, an exit code
/// that says whether to correct it (78) or to bring what is missing (69), and no waiting.
@Suite("Wrong settings", .serialized)
struct WrongSettingsTests {
    /// Everything that Morocco requires; nothing of it is reached by those that fail before.
    private static let complete = [
        "KAFKA_BOOTSTRAP_SERVERS": "127.0.0.1:1", "DATABASE_URL": "postgresql://nobody@127.0.0.1:1/none",
        "TOKEN_JWKS_FILE": "/nowhere/jwks.json", "LOG_FORMAT": "json",
    ]

    /// Starts Morocco with these settings beside the complete ones, and expects it to refuse them.
    private func expectRefusal(_ settings: [String: String], code: Int32, naming words: String...) async throws {
        let service = try await ServiceProcess.start("Morocco", settings: Self.complete.merging(settings) { $1 })
        let ended = try await service.exitCode(within: .seconds(15))
        #expect(ended == code, "it printed: \(service.printed)")
        for word in words { #expect(service.printed.contains(word), "it printed: \(service.printed)") }
        // One error: the program's name stands before it, once.
        #expect(service.printed.components(separatedBy: "national-ma: ").count == 2, "it printed: \(service.printed)")
    }

    @Test("an address where no broker listens")
    func nobodyListens() async throws {
        try await expectRefusal([:], code: 69, naming: "kafka.bootstrapServers", "127.0.0.1:1")
    }

    @Test("an address that no name server knows")
    func unknownHost() async throws {
        try await expectRefusal(
            ["KAFKA_BOOTSTRAP_SERVERS": "nowhere.invalid:9092"], code: 69, naming: "kafka.bootstrapServers", "nowhere.invalid")
    }

    @Test("a password that the broker refuses")
    func password() async throws {
        let broker = try await RefusingBroker.start()
        let file = FileManager.default.temporaryDirectory.path + "/password-\(UUID().uuidString)"
        try Data("not-the-password\n".utf8).write(to: URL(fileURLWithPath: file))
        try await expectRefusal(
            [
                "KAFKA_BOOTSTRAP_SERVERS": broker.bootstrapServers,
                "KAFKA_OPTIONS":
                    "security.protocol=sasl_plaintext,sasl.mechanism=PLAIN,sasl.username=ma,sasl.password.file=\(file)",
            ], code: 78, naming: "sasl.password", "invalid credentials")
        await broker.stop()
        try FileManager.default.removeItem(atPath: file)
    }

    @Test("a password in the settings themselves")
    func passwordInSettings() async throws {
        try await expectRefusal(["KAFKA_OPTIONS": "sasl.password=hunter2"], code: 78, naming: "kafka.options", "sasl.password.file")
    }

    @Test("a certificate file that cannot be read")
    func certificate() async throws {
        try await expectRefusal(
            ["KAFKA_OPTIONS": "security.protocol=ssl,ssl.ca.location=/nowhere/ca.pem"], code: 78, naming: "ssl.ca.location",
            "/nowhere/ca.pem")
    }

    @Test("a setting that the Kafka client does not know")
    func unknownOption() async throws {
        try await expectRefusal(["KAFKA_OPTIONS": "linger.mss=5"], code: 78, naming: "linger.mss", "no such setting")
    }

    @Test("a setting that the service does not know, with the nearest one")
    func unknownSetting() async throws {
        let service = try await ServiceProcess.start(
            "Morocco", arguments: ["--kafka-bootstrap-server", "127.0.0.1:1"], settings: Self.complete)
        #expect(try await service.exitCode(within: .seconds(15)) == 78)
        #expect(service.printed.contains("--kafka-bootstrap-servers"), "it printed: \(service.printed)")
    }

    @Test("topics that are not there, by name")
    func missingTopic() async throws {
        let cluster = try clusterWithTopics { $0 != "recosa.sn.mobility-pilot.v1" }
        try await expectRefusal(
            ["KAFKA_BOOTSTRAP_SERVERS": cluster.bootstrapServers], code: 69, naming: "recosa.sn.mobility-pilot.v1", "recosa topics apply")
    }

    @Test("more partitions than the topics have")
    func partitions() async throws {
        let cluster = try clusterWithTopics()
        try await expectRefusal(
            ["KAFKA_BOOTSTRAP_SERVERS": cluster.bootstrapServers, "KAFKA_PARTITIONS": "12"], code: 78, naming: "kafka.partitions")
    }

    @Test("a database where nobody listens")
    func database() async throws {
        let cluster = try clusterWithTopics()
        try await expectRefusal(["KAFKA_BOOTSTRAP_SERVERS": cluster.bootstrapServers], code: 69, naming: "database.url")
    }

    @Test("a password that the database refuses")
    func databasePassword() async throws {
        let cluster = try clusterWithTopics()
        let database = try await TestPostgres.shared.freshDatabase()
        let file = FileManager.default.temporaryDirectory.path + "/password-\(UUID().uuidString)"
        try Data("not-the-password\n".utf8).write(to: URL(fileURLWithPath: file))
        let parameters = database.parameters
        let place = "\(parameters["host"] ?? "127.0.0.1"):\(parameters["port"] ?? "")/\(parameters["dbname"] ?? "")"
        try await expectRefusal(
            [
                "KAFKA_BOOTSTRAP_SERVERS": cluster.bootstrapServers,
                "DATABASE_URL": "postgresql://\(parameters["user"] ?? "postgres")@\(place)", "DATABASE_PASSWORD_FILE": file,
            ], code: 78, naming: "database.url", "28P01")
        try FileManager.default.removeItem(atPath: file)
    }

    private func clusterWithTopics(where isThere: (String) -> Bool = { _ in true }) throws -> MockCluster {
        let cluster = try MockCluster()
        for layout in PlatformTopics.layouts() where isThere(layout.name.text) {
            try cluster.createTopic(layout.name.text, partitions: layout.partitionCount)
        }
        return cluster
    }
}
