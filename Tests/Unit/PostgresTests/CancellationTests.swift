import Embedded
import Postgres
import TestSupport
import Testing

@Suite("Cancelling a task") struct CancellationTests {
    @Test("stops its statement at the server and leaves the connection in order") func statement() async throws {
        let settings = try await TestPostgres.shared.freshDatabase()
        let connection = try await PostgresConnection.open(settings, logger: .silent)
        let before = try await connection.query("select pg_backend_pid()").only().decode(Int32.self)
        let error = try await withThrowingTaskGroup(of: PostgresError?.self) { group in
            group.addTask {
                do throws(PostgresError) { _ = try await connection.query("select pg_sleep(600)") } catch { return error }
                return nil
            }
            // Seen running by another session, so that it is the statement that is cancelled.
            try await Self.untilSleeping()
            group.cancelAll()
            return try await group.next() ?? nil
        }
        #expect(error?.kind == .cancelled)
        let after = try await connection.query("select pg_backend_pid()").only().decode(Int32.self)
        #expect(after == before, "the session was kept")
        await connection.close()
    }

    private static func untilSleeping() async throws {
        let admin = PostgresPool(try await TestPostgres.shared.server().administrator, logger: .silent)
        while true {
            let rows = try await admin.query("select 1 from pg_stat_activity where query = 'select pg_sleep(600)' and state = 'active'")
            if !rows.isEmpty { break }
        }
        await admin.close()
    }

    @Test("at any moment never gives the next statement a wrong answer", arguments: [UInt64(1), 2, 3])
    func race(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let pauses = (0..<100).map { _ in Int.random(in: 0...400, using: &random) }
        try await TestPostgres.withPool(maximumConnections: 1) { pool in
            for (round, pause) in pauses.enumerated() {
                await withTaskGroup(of: Void.self) { group in
                    group.addTask {
                        do throws(PostgresError) {
                            let rows = try await pool.query("select \(round), pg_sleep(0.0001)")
                            #expect(try rows.only().decode(column: 0, as: Int.self) == round)
                        } catch {
                            #expect(error.kind == .cancelled, "seed \(seed), round \(round): \(error)")
                        }
                    }
                    for _ in 0..<pause { await Task.yield() }
                    group.cancelAll()
                }
                let next = try await pool.query("select \(round + 1000)").only().decode(Int.self)
                #expect(next == round + 1000, "seed \(seed), round \(round)")
            }
        }
    }

    @Test("in a transaction rolls it back") func transaction() async throws {
        try await TestPostgres.withPool { pool in
            try await pool.execute("create table t (id int)")
            let outcome = await withTaskGroup(of: TransactionOutcome<Void>?.self) { group in
                let (started, feed) = AsyncStream.makeStream(of: Void.self)
                group.addTask {
                    await pool.transaction { transaction in
                        try await transaction.execute("insert into t values (1)")
                        feed.yield()
                        _ = try await transaction.query("select pg_sleep(600)")
                    }
                }
                _ = await started.first { true }
                group.cancelAll()
                return await group.next() ?? nil
            }
            guard case .rolledBack(let error as PostgresError) = outcome else {
                Issue.record("\(String(describing: outcome))")
                return
            }
            #expect(error.kind == .cancelled)
            #expect(try await pool.query("select id from t").isEmpty)
        }
    }

    @Test("while waiting for a connection ends the wait, and the place in the queue") func waiting() async throws {
        try await TestPostgres.withPool(maximumConnections: 1) { pool in
            try await pool.withConnection { _ in
                await withTaskGroup(of: Void.self) { group in
                    group.addTask {
                        let error = await #expect(throws: PostgresError.self) { try await pool.query("select 1") }
                        #expect(error?.kind == .cancelled)
                    }
                    while pool.counts.waiting == 0 { await Task.yield() }
                    group.cancelAll()
                }
                #expect(pool.counts.waiting == 0)
            }
            #expect(try await pool.query("select 1").count == 1)
        }
    }
}
