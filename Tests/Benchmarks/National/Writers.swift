import Domain
import Embedded
import Foundation
import Postgres
import Share

/// Sixteen writers, each with two inserts a transaction (state and outbox), beside pgbench with the same two: in turns, so that both
/// meet the same machine.
enum Writers {
    static let writers = 16
    static let rounds = 3
    static let time = Duration.seconds(8)

    static func measure(_ bed: BenchmarkBed) async throws -> [Verdict] {
        let settings = try await bed.database("writers", connections: writers)
        let pool = PostgresPool(settings, logger: BenchmarkBed.logger)
        try await pool.execute(
            """
            create table state (
                kind text not null, id uuid not null, version bigint not null, state jsonb not null, changed_at timestamptz not null,
                primary key (kind, id)
            )
            """)
        try await pool.execute(
            """
            create table sent (
                position bigint generated always as identity primary key, event_id uuid not null unique, stream integer not null,
                type text not null, subject text not null, key text not null, recorded_at timestamptz not null default clock_timestamp(),
                data bytea not null
            )
            """)
        let script = bed.folder + "/writers.sql"
        try pgbenchScript.write(toFile: script, atomically: true, encoding: .utf8)
        var ratios: [Double] = []
        for round in 1...rounds {
            let theirs = try await pgbench(script, settings)
            let ours = try await write(pool)
            ratios.append(ours / theirs * 100)
            say("writers, round \(round): \(Int(ours)) transactions/s, pgbench \(Int(theirs)) transactions/s")
        }
        await pool.close()
        return [
            Verdict(
                name: "16 writers against pgbench, median of \(rounds)", figure: ratios.sorted()[rounds / 2], unit: "%",
                promise: .atLeast(70))
        ]
    }

    private static let json = "{\"narrative\":\"" + String(repeating: "x", count: 600) + "\"}"

    private static let pgbenchScript = """
        begin;
        insert into state (kind, id, version, state, changed_at) values ('action', gen_random_uuid(), 1, '\(json)', clock_timestamp());
        insert into sent (event_id, stream, type, subject, key, data)
            values (gen_random_uuid(), 1, 'org.recosa.action-plan.progress-approved.v1', 'action:1', 'action:1', '\(json)');
        commit;
        """

    private static func write(_ pool: PostgresPool) async throws -> Double {
        let start = ContinuousClock.now
        let done = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<writers {
                group.addTask {
                    var count = 0
                    while ContinuousClock.now - start < time {
                        try await transaction(pool)
                        count += 1
                    }
                    return count
                }
            }
            return try await group.reduce(0, +)
        }
        return Double(done) / (ContinuousClock.now - start).inSeconds
    }

    private static func transaction(_ pool: PostgresPool) async throws {
        let (state, event) = (newID(), newID())
        _ = try await pool.transaction { transaction in
            try await transaction.pipeline([
                """
                insert into state (kind, id, version, state, changed_at)
                values (\("action"), \(state), \(Int64(1)), \(json)::text::jsonb, clock_timestamp())
                """,
                """
                insert into sent (event_id, stream, type, subject, key, data)
                values (\(event), \(Int32(1)), \("org.recosa.action-plan.progress-approved.v1"), \("action:1"), \("action:1"),
                    \(Array(json.utf8)))
                """,
            ])
        }.get()
    }

    private static func newID() -> UUID { UUID() }

    private static func pgbench(_ script: String, _ settings: PostgresSettings) async throws -> Double {
        let programs = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
        guard let version = programs.compactMap(Int.init).max() else { throw BenchmarkBed.Overdue(what: "pgbench is not installed") }
        var environment = ["PATH": "/usr/bin:/bin"]
        // The file holds the password alone, which pgbench takes from nowhere but its environment.
        environment["PGPASSWORD"] = try settings.passwordFile.map {
            try String(contentsOfFile: $0, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
        }
        let said = Said()
        // As a child with the signals of a new process: pgbench ends its time with SIGALRM, which worker threads keep blocked.
        let process = try await ChildProcess.start(
            ChildCommand(
                executable: "/usr/lib/postgresql/\(version)/bin/pgbench",
                arguments: [
                    "-n", "-M", "prepared", "-c", "\(writers)", "-j", "2", "-T", "\(Int(time.inSeconds))", "-f", script,
                    "-h", settings.parameters["host"] ?? "127.0.0.1", "-p", settings.parameters["port"] ?? "5432",
                    "-U", settings.parameters["user"] ?? "postgres", settings.parameters["dbname"] ?? "",
                ], environment: environment, output: .lines { said.add($0) }))
        _ = await process.waitUntilEnded()
        try await BenchmarkBed.wait(for: "the last line of pgbench") { said.isComplete }
        let output = said.text
        guard let line = output.split(separator: "\n").first(where: { $0.hasPrefix("tps = ") }),
            let rate = line.split(separator: " ").dropFirst(2).first.flatMap({ Double($0) })
        else { throw BenchmarkBed.Overdue(what: "pgbench: \(output)") }
        return rate
    }
}
