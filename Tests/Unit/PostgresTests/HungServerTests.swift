import Glibc
import Postgres
import TestSupport
import Testing

@Suite("A server that hangs") struct HungServerTests {
    private func impatient() async throws -> PostgresPool {
        var settings = try await TestPostgres.shared.freshDatabase()
        settings.statementTimeout = .milliseconds(300)
        settings.graceTime = .milliseconds(300)
        return PostgresPool(settings, logger: .silent)
    }

    @Test("is given up after the time limit, and the next statement finds a session that works") func statement() async throws {
        let pool = try await impatient()
        try await pool.withConnection { connection in
            let session = try await connection.query("select pg_backend_pid()").only().decode(Int32.self)
            kill(session, SIGSTOP)
            let error = await #expect(throws: PostgresError.self) { try await connection.query("select 1") }
            kill(session, SIGCONT)
            #expect(error?.kind == .timedOut)
            let after = await #expect(throws: PostgresError.self) { try await connection.query("select 1") }
            #expect(after?.kind == .timedOut, "a connection given up stays so")
        }
        #expect(try await pool.query("select 1").count == 1)
        await pool.close()
    }

    @Test("during COMMIT leaves an outcome that is unknown, and may be that it was committed") func commit() async throws {
        let pool = try await impatient()
        try await pool.execute("create table t (id int)")
        let (sessions, feed) = AsyncStream.makeStream(of: Int32.self)
        let outcome = await pool.transaction { transaction in
            try await transaction.execute("insert into t values (1)")
            let session = try await transaction.query("select pg_backend_pid()").only().decode(Int32.self)
            feed.yield(session)
            kill(session, SIGSTOP)
        }
        guard case .unknown(let error) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(error.kind == .unknownOutcome)
        #expect(try await pool.query("select id from t").isEmpty)
        if let session = await sessions.first(where: { _ in true }) { kill(session, SIGCONT) }
        // The COMMIT was on its way: now it is done, after its author was told that nobody knows.
        try await within(.seconds(20), "the row appears") {
            while try await pool.query("select id from t").isEmpty {}
        }
        await pool.close()
    }

    @Test("may take longer where a transaction says so") func longer() async throws {
        let pool = try await impatient()
        let short = await pool.transaction { try await $0.query("select pg_sleep(0.6)").count }
        let error = #expect(throws: PostgresError.self) { try short.get() }
        #expect(error?.kind == .timedOut)
        #expect(error?.sqlState == .queryCanceled)
        let long = await pool.transaction { transaction in
            try await transaction.limitStatements(to: .zero)
            return try await transaction.query("select pg_sleep(0.8)").count
        }
        #expect(try long.get() == 1)
        let again = await pool.transaction { try await $0.query("select pg_sleep(0.6)").count }
        #expect(throws: PostgresError.self) { try again.get() }
        await pool.close()
    }
}
