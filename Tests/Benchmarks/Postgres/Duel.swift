import Embedded
import FoundationEssentials
import Logging
import PlainLibpq
import Postgres

/// The two that are compared, on one embedded server.
///
/// Unchecked: libpq's session is used by one benchmark at a time, and they are run one after the other.
final class Duel: @unchecked Sendable {
    struct PlainFailed: Error {}

    let pool: PostgresPool
    private let server: EmbeddedPostgres
    private let session: OpaquePointer

    /// Started by the first benchmark; the server ends with the process.
    static func shared() async throws -> Duel { try await Holder.shared.duel() }

    private actor Holder {
        static let shared = Holder()
        private var known: Duel?

        func duel() async throws -> Duel {
            if let known { return known }
            let fresh = try await Duel()
            known = fresh
            return fresh
        }
    }

    init() async throws {
        let logger = Logger(label: "benchmark") { _ in SwiftLogNoOpLogHandler() }
        let folder = "/tmp/recosa-benchmark-\(ProcessInfo.processInfo.processIdentifier)"
        server = try await EmbeddedPostgres.start(
            EmbeddedPostgresOptions(stateFolder: folder, isDurable: false), logger: logger)
        let settings = server.administrator
        pool = PostgresPool(settings, logger: logger)
        try await pool.execute("create table practice (id int8 primary key, title text)")
        try await pool.execute("insert into practice select n, 'Pratique ' || n from generate_series(0, 999) n")
        try await pool.execute("create table target (id int8, title text)")
        let password = try String(contentsOfFile: settings.passwordFile ?? "", encoding: .utf8)
        let parameters = settings.parameters
        guard
            let session = plain_open(
                parameters["host"], parameters["port"], parameters["dbname"], parameters["user"], String(password.dropLast()))
        else { throw PlainFailed() }
        self.session = session
    }

    func plain(_ work: (OpaquePointer) -> Int64) throws -> Duration {
        let nanoseconds = work(session)
        guard nanoseconds > 0 else { throw PlainFailed() }
        return .nanoseconds(nanoseconds)
    }

    /// Both servers on one processor and the calling thread, on which both clients run, on another. Left to itself the scheduler
    /// keeps one of the two servers beside the client and the other apart from it for as long as the run lasts, which makes the one
    /// or the other three to five times as fast.
    func settle(_ connection: PostgresConnection) async throws {
        let server = try await connection.query("select pg_backend_pid()").only().decode(Int32.self)
        guard plain_pin(plain_server_process(session), 0) == 0, plain_pin(server, 0) == 0, plain_pin(0, 1) == 0 else {
            throw PlainFailed()
        }
    }

    func empty() async throws { try await pool.execute("truncate target") }
}
