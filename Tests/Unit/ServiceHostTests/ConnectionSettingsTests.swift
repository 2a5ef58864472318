import Kafka
import ServiceHost
import Testing

@Suite("Settings of database and brokers")
struct ConnectionSettingsTests {
    private func load<Value: Settings>(_ type: Value.Type, _ arguments: String...) throws(StartupError) -> Value {
        try SettingsLoader.load(from: SettingsSources(arguments: arguments, environment: [:]))
    }

    @Test("The database's address is taken without a password, which comes from a file")
    func database() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("password", "secret")
        let settings = try load(
            DatabaseSettings.self, "--database-url", "postgresql://ma@db:5432/ma?sslmode=verify-full", "--database-password-file", file)
        #expect(settings.url == "postgresql://ma@db:5432/ma?sslmode=verify-full")
        #expect(settings.passwordFile == file)
    }

    @Test(
        "A password in the address is refused and not repeated",
        arguments: ["postgresql://ma:hunter2@db/ma", "postgres://db/ma?user=ma&password=hunter2", "postgresql:///ma?password=hunter2"])
    func passwordInURL(url: String) {
        let error = #expect(throws: StartupError.self) { try load(DatabaseSettings.self, "--database-url", url) }
        #expect(error?.description.contains("database.passwordFile") == true)
        #expect(error?.description.contains("hunter2") == false)
    }

    @Test("A port is no password, and another scheme is no database")
    func shapes() throws {
        #expect(try load(DatabaseSettings.self, "--database-url", "postgresql://db:5432/ma").connections == 8)
        let error = #expect(throws: StartupError.self) { try load(DatabaseSettings.self, "--database-url", "mysql://db/ma") }
        #expect(error?.description.contains("must begin with postgresql://") == true)
    }

    @Test("A service comes back to a group under its name, unless the options take the name away or say another")
    func member() throws {
        func name(_ options: String...) throws -> String? {
            let settings = try load(BrokerSettings.self, "--kafka-bootstrap-servers", "a:9092", "--kafka-options", options.joined())
            return settings.consumer(group: "g", member: "host-8080").values["group.instance.id"]
        }
        #expect(try name("linger.ms=2") == "host-8080")
        #expect(try name("group.instance.id=other") == "other")
        #expect(try name("group.instance.id=") == nil)
    }

    @Test("How much is fetched ahead is the reader's to say, and the options' to say otherwise")
    func fetchedAhead() throws {
        func most(_ fetchedAhead: Int?, _ options: String = "linger.ms=2") throws -> String? {
            let settings = try load(BrokerSettings.self, "--kafka-bootstrap-servers", "a:9092", "--kafka-options", options)
            return settings.consumer(group: "g", member: nil, fetchedAhead: fetchedAhead).values["queued.min.messages"]
        }
        let usual = KafkaSettings.consumer(bootstrapServers: "a:9092", group: "g")["queued.min.messages"]
        #expect(try most(nil) == usual)
        #expect(try most(700) == "700")
        #expect(try most(700, "queued.min.messages=900") == "900")
    }

    @Test("Options of the Kafka client are read as pairs; secrets go by file")
    func brokers() throws {
        let settings = try load(
            BrokerSettings.self, "--kafka-bootstrap-servers", "a:9092, b:9093", "--kafka-options",
            "security.protocol=ssl, ssl.ca.location=/ca.pem,sasl.password.file=/p")
        #expect(
            settings.options == ["security.protocol": "ssl", "ssl.ca.location": "/ca.pem", "sasl.password.file": "/p"])
        for odd in ["sasl.password=hunter2", "ssl.key.pem=hunter2", "novalue", "=x"] {
            let error = #expect(throws: StartupError.self) {
                try load(BrokerSettings.self, "--kafka-bootstrap-servers", "a:9092", "--kafka-options", odd)
            }
            #expect(error?.description.contains("kafka.options") == true)
            #expect(error?.description.contains("hunter2") == false)
        }
    }

    @Test("A broker's address has a host and a port", arguments: ["a", "a:", ":9092", "a:0", "a:70000", "a:9092,b"])
    func addresses(text: String) {
        let error = #expect(throws: StartupError.self) { try load(BrokerSettings.self, "--kafka-bootstrap-servers", text) }
        #expect(error?.description.contains("KAFKA_BOOTSTRAP_SERVERS") == true)
    }
}
