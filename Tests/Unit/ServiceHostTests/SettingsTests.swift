import ServiceHost
import Testing

private struct SampleSettings: Settings {
    let servers: String
    let window: Int
    let grace: Duration
    let password: Secret?
    let http: HTTPSettings

    init(from reader: SettingsReader) {
        let kafka = reader.scoped(to: "kafka")
        servers = kafka.requiredString("bootstrapServers", "the brokers to ask first")
        window = kafka.int("window", default: 1_000, in: 1...10_000, "unacknowledged messages")
        grace = kafka.duration("grace", default: .seconds(5), "time to wait")
        password = kafka.secret(file: "passwordFile", "the password")
        http = HTTPSettings(from: reader)
    }
}

@Suite("Settings")
struct SettingsTests {
    private func load(
        _ arguments: [String] = [], _ environment: [String: String] = ["KAFKA_BOOTSTRAP_SERVERS": "a:1"]
    ) throws(StartupError) -> SampleSettings {
        try SettingsLoader.load(from: SettingsSources(arguments: arguments, environment: environment))
    }

    @Test("A flag wins over a variable, a variable over the file, the file over the default")
    func precedence() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("settings.json", #"{"kafka": {"window": 7, "grace": "2m"}, "http": {"port": 7000}}"#)
        let settings = try load(
            ["--config", file, "--kafka-window", "9"],
            ["KAFKA_BOOTSTRAP_SERVERS": "a:1", "KAFKA_WINDOW": "8", "HTTP_PORT": "8001"])
        #expect(settings.window == 9)
        #expect(settings.http.port == 8_001)
        #expect(settings.grace == .seconds(120))
        #expect(settings.http.bodyLimit == 1_048_576)
    }

    @Test(
        "An unknown name is refused with the nearest right one, wherever it stands",
        arguments: [
            (["--kafka-windw", "9"], [:], "did you mean --kafka-window?"),
            ([], ["KAFKA_BOOTSTRAP_SERVER": "b:1"], "did you mean KAFKA_BOOTSTRAP_SERVERS?"),
            ([], ["RECOSA_HTTP_PROT": "1"], "did you mean RECOSA_HTTP_PORT?"),
        ] as [([String], [String: String], String)])
    func unknown(arguments: [String], environment: [String: String], expected: String) throws {
        let error = #expect(throws: StartupError.self) { try load(arguments, environment) }
        #expect(error?.description.contains(expected) == true, "\(error?.description ?? "")")
        #expect(error?.exitCode == .configuration)
    }

    @Test("An unknown key of the file is refused with the nearest right one")
    func unknownKey() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("settings.json", #"{"kafka": {"windows": 7}}"#)
        let error = #expect(throws: StartupError.self) { try load(["--config=\(file)"]) }
        #expect(error?.description.contains("did you mean kafka.window?") == true)
    }

    @Test("Variables of other programs are none of our business")
    func foreignVariables() throws {
        let environment = ["KAFKA_BOOTSTRAP_SERVERS": "a:1", "KAFKA_PORT_9092_TCP": "x", "HTTP_PROXY": "y", "PATH": "z", "LANG": "fr"]
        #expect(try load([], environment).servers == "a:1")
    }

    @Test("Every fault is told at once, each with its setting")
    func allFaults() throws {
        let error = #expect(throws: StartupError.self) {
            try load(["--kafka-window", "0", "--http-port", "http", "--http-timeout", "soon"], [:])
        }
        let text = error?.description ?? ""
        for part in [
            "kafka.bootstrapServers (--kafka-bootstrap-servers, KAFKA_BOOTSTRAP_SERVERS) is required", "kafka.window", "1 to 10000",
            "http.port", "http.timeout",
        ] {
            #expect(text.contains(part), "\(part) is missing in: \(text)")
        }
    }

    @Test("A secret comes from its file and shows in no text")
    func secrets() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("password", "s3cret-w0rd\n")
        let settings = try load(["--kafka-password-file", file])
        #expect(settings.password?.reveal() == "s3cret-w0rd")
        var dumped = ""
        dump(settings, to: &dumped)
        #expect(!"\(settings) \(String(reflecting: settings)) \(dumped)".contains("s3cret"))
    }

    @Test("A secret file that cannot be read is named")
    func unreadableSecret() throws {
        let error = #expect(throws: StartupError.self) { try load(["--kafka-password-file", "/does/not/exist"]) }
        #expect(error?.description.contains("/does/not/exist") == true)
    }

    @Test(
        "Durations are read as people write them",
        arguments: [
            ("250ms", Duration.milliseconds(250)), ("10s", .seconds(10)), ("5m", .seconds(300)), ("2h", .seconds(7_200)),
            ("90d", .seconds(7_776_000)), ("7", .seconds(7)),
        ])
    func durations(text: String, expected: Duration) {
        #expect(DurationText.duration(from: text) == expected)
        #expect(DurationText.duration(from: DurationText.text(of: expected)) == expected)
    }

    @Test("What is no duration is none", arguments: ["", "s", "-5s", "5 years", "1.5s", "99999999999999999999s"])
    func noDurations(text: String) {
        #expect(DurationText.duration(from: text) == nil)
    }

    @Test("Edits count insertions, deletions, replacements and swaps of neighbours")
    func distances() {
        #expect(NearestName.distance("window", "window") == 0)
        #expect(NearestName.distance("windwo", "window") == 1)
        #expect(NearestName.distance("", "abc") == 3)
        #expect(NearestName.of("prot", among: ["port", "host"]) == "port")
        #expect(NearestName.of("colour", among: ["port", "host"]) == nil)
    }
}
