import ArgumentParser
import CMalloc
import Embedded
import Foundation
import Share
import View

/// Events applied a second (duplicates dropped, latest state, archive and receipts, all committed), beside what librdkafka needs to
/// consume them and what a COPY of their payloads into one logged table needs, in the same run: what a machine can do differs, the
/// ratios hardly do.
@main
struct Main: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "Deploy/benchmark projection",
        abstract: "Events the region applies a second, from a broker into its database, as shares of consuming and of copying them.")

    @Option(help: "How many events.") var events = 300_000
    @Option(parsing: .upToNextOption, help: "About how many distinct actions; each number is a run of its own.")
    var actions = [2_000, 100_000]
    @Option(help: "Most records in one batch.") var batch = ProjectorService.batchCount
    @Option(help: "Fails when the region applies less than this share of what COPY takes.") var atLeast = 0.0
    @Option(help: "Most bytes in one batch.") var batchBytes = ProjectorService.batchBytes
    @Flag(help: "Rebuilds the model afterwards, and compares.") var rebuild = false

    static let memoryLimit = 200

    func validate() throws {
        guard events > 0, batch > 0, batchBytes > 0, actions.allSatisfy({ (1...events).contains($0) }) else {
            throw ValidationError("--events, --batch and --actions must be positive, and --actions not more than --events")
        }
    }

    func run() async throws {
        // As the services do.
        _ = limit_malloc_arenas(2)
        let state = URL.temporaryDirectory.appending(path: "projection-\(getpid())")
        defer { try? FileManager.default.removeItem(at: state) }
        var cluster = EmbeddedPostgresOptions(stateFolder: state.path, listening: .socket, isDurable: true)
        cluster.maximumConnections = 40
        let server = try await EmbeddedPostgres.start(cluster, logger: RegionDatabase.silent)
        var isGood = true
        for count in actions {
            let measured = try await Measurement(feed: EventFeed(events: events, actions: count), folder: state, server: server)
            isGood = try await measured.run(self) && isGood
        }
        await server.stop()
        guard isGood else { throw ExitCode(1) }
    }
}
