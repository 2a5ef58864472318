import Embedded
import Logging

/// The embedded Postgres cluster, always over the same data.
struct PostgresPart: Part {
    let name = "postgres"
    let options: EmbeddedPostgresOptions
    let logger: Logger

    init(folder: String, logger: Logger) {
        options = EmbeddedPostgresOptions(stateFolder: folder)
        self.logger = logger
    }

    var log: String { options.stateFolder + "/postgres.log" }

    func start() async throws -> any RunningPart { try await startCluster() }

    func startCluster() async throws -> RunningPostgres {
        let server = try await EmbeddedPostgres.start(options, logger: logger)
        return RunningPostgres(server: server, processID: await server.processID ?? 0)
    }
}

struct RunningPostgres: RunningPart {
    let server: EmbeddedPostgres
    let processID: Int32

    func endedUnlessCancelled() async -> ChildProcess.Ending? { await server.serverEnded() }
    func stop() async { await server.stop() }
}
