import ArgumentParser
import Logging
import ServiceLifecycle
import UnixSignals

/// `recosa up`: the whole platform on this machine, in the foreground.
struct Up: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Start everything on this machine and keep it running until Ctrl-C.",
        discussion: """
            Starts a private Postgres cluster and a Kafka broker (unless you name your own), makes topics, databases and
            keys, then the four national services and the aggregator with the dashboard. What ends unasked is started
            again. Everything is kept in the state folder: the next start continues where this one ended.

            When all is ready, the addresses are in up.json in the state folder.
            """)

    @OptionGroup var place: StatePlace

    @Option(help: "The dashboard's port; ma, ci, ml, sn get the four after it, the broker the one 1012 after it.")
    var portBase = 8080

    @Option(help: "Use these Kafka brokers instead of an embedded one.") var kafka: String?

    @Option(
        help: ArgumentHelp(
            "Use this Postgres server, signed in as a role that may create roles and databases, instead of an embedded one.",
            valueName: "url"))
    var databaseURL: String?

    @Option(help: "The file with the password for --database-url.") var databasePasswordFile: String?

    @Option(
        parsing: .upToNextOption,
        help: "Start only these: ma, ci, ml, sn, region. The broker and the databases are always there.")
    var only: [String] = []

    @Flag(help: "Import the record of the cooperation, unless it has been imported before.") var record = false

    @Option(help: ArgumentHelp("Import invented data with this many actions, unless it has been imported before.", valueName: "actions"))
    var demonstration: Int?

    @Flag(help: "No invented data, whatever --demonstration says.") var noDemonstration = false

    func validate() throws {
        guard (1024...64_000).contains(portBase) else { throw ValidationError("--port-base must be from 1024 to 64000.") }
        if let demonstration, !(1...100_000).contains(demonstration) {
            throw ValidationError("--demonstration must be from 1 to 100000.")
        }
        for code in only where !Member.all.contains(where: { $0.code == code }) {
            throw ValidationError("--only knows \(Member.all.map(\.code).joined(separator: ", ")), not \(code).")
        }
    }

    var plan: UpPlan {
        UpPlan(
            state: place.folder, members: Member.all.filter { only.isEmpty || only.contains($0.code) }, portBase: portBase,
            brokers: kafka, databaseServer: databaseURL.map { DatabaseServer(url: $0, passwordFile: databasePasswordFile) },
            imports: UpPlan.Imports(record: record, demonstration: noDemonstration ? nil : demonstration))
    }

    func run() async throws {
        let logger = Logger(label: "recosa", factory: { _ in SwiftLogNoOpLogHandler() })
        let plan = plan
        try plan.state.make()
        let lock = try StateLock(plan.state)
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [
                    .init(
                        service: Platform(plan: plan, console: Console(), logger: logger),
                        successTerminationBehavior: .gracefullyShutdownGroup)
                ], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        defer { lock.release() }
        try await group.run()
    }
}
