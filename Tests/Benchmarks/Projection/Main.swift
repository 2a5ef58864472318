import Embedded
import Foundation
import Logging
import Postgres
import ServiceLifecycle
import Topic
import View

/// Events applied a second (duplicates dropped, latest state, archive and receipts, all committed), beside the COPY of the same
/// payloads into one logged table, in the same run: what a machine can do differs, the ratio hardly does.
///
///     Deploy/benchmark projection [--events N] [--actions N,N] [--batch N] [--at-least RATIO] [--rebuild]
///
/// Ends with 1 when a ratio is below `--at-least`, or the memory of this process went above 200 MiB.
@main
struct Main {
    static let memoryLimit = 200 << 20

    static func main() async throws {
        let options = Options(CommandLine.arguments)
        let state = URL.temporaryDirectory.appending(path: "projection-\(getpid())")
        defer { try? FileManager.default.removeItem(at: state) }
        var cluster = EmbeddedPostgresOptions(stateFolder: state.path, listening: .socket, isDurable: true)
        cluster.maximumConnections = 40
        let server = try await EmbeddedPostgres.start(cluster, logger: RegionDatabase.silent)
        var isGood = true
        for actions in options.actions {
            isGood = try await measure(options, actions: actions, state.appending(path: "log-\(actions)"), server) && isGood
        }
        await server.stop()
        let peak = Memory.peak
        print("memory: \(peak >> 20) MiB at most")
        guard isGood, peak <= memoryLimit else { exit(1) }
    }

    private static func measure(_ options: Options, actions: Int, _ folder: URL, _ server: EmbeddedPostgres) async throws -> Bool {
        let log = try FiledLog(try EventFeed(events: options.events, actions: actions), in: folder, batchCount: options.batch)
        let region = try await RegionDatabase.make("region_\(actions)", in: server)
        let events = Double(options.events)
        let copy = try await seconds { try await copyPayloads(log, region.pool) }
        let store = AcceptanceStore(pool: region.pool, announcements: region.announcements)
        let live = try await seconds { try await ProjectorService(store: store, logger: RegionDatabase.silent) { log }.run() }
        let applied = try await region.pool.query("select count(*) from archive").only().decode(Int64.self)
        print(
            "\(actions) actions, \(applied) of \(options.events) events applied: \(Int(events / live))/s,",
            "COPY \(Int(events / copy))/s, ratio \(String(format: "%.3f", copy / live))")
        var isGood = applied == Int64(options.events) && copy / live >= options.least
        if options.rebuilds {
            let rebuilt = try await seconds {
                let rebuild = try await region.models.rebuild()
                guard rebuild.agrees else { throw NotTheSame() }
            }
            print(
                "\(actions) actions, rebuilt: \(Int(events / rebuilt))/s, \(String(format: "%.2f", live / rebuilt)) times as fast as live")
            isGood = isGood && rebuilt <= live
        }
        await region.pool.close()
        return isGood
    }

    private struct NotTheSame: Error {}

    private static func seconds(_ body: @Sendable () async throws -> Void) async throws -> Double {
        let clock = ContinuousClock()
        let start = clock.now
        try await body()
        return (clock.now - start) / .seconds(1)
    }

    /// All payloads into one logged table by COPY, committed once.
    private static func copyPayloads(_ log: FiledLog, _ pool: PostgresPool) async throws {
        try await pool.execute("create table payload (data bytea not null)")
        try await pool.withConnection { connection in
            _ = try await connection.copyIn(table: "payload", columns: ["data"]) { writer in
                try await log.values { try await writer.write($0) }
            }
        }
    }
}

/// What the command line asks for.
struct Options {
    var events = 300_000
    var actions = [2_000, 100_000]
    var batch = 2_000
    var least = 0.0
    var rebuilds = false

    init(_ arguments: [String]) {
        for (name, value) in zip(arguments, arguments.dropFirst() + [""]) {
            switch name {
            case "--events": events = Int(value) ?? events
            case "--actions": actions = value.split(separator: ",").compactMap { Int($0) }
            case "--batch": batch = Int(value) ?? batch
            case "--at-least": least = Double(value) ?? least
            case "--rebuild": rebuilds = true
            default: continue
            }
        }
    }
}

/// The memory of this process.
enum Memory {
    /// The most that was resident at any time, in bytes (`VmHWM`).
    static var peak: Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
        return (line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0) << 10
    }
}
