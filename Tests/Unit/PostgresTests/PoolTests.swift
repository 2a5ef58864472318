import Postgres
import Synchronization
import TestSupport
import Testing

@Suite("A pool") struct PoolTests {
    private final class Order: Sendable {
        let numbers = Mutex<[Int]>([])
    }

    @Test("never has more connections than allowed, and serves waiters in order") func bounded() async throws {
        try await TestPostgres.withPool(maximumConnections: 2) { pool in
            let order = Order()
            let gates = (0..<2).map { _ in AsyncStream.makeStream(of: Void.self) }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for gate in gates.map(\.stream) {
                    group.addTask { try await pool.withConnection { _ in for await _ in gate {} } }
                }
                while pool.counts.inUse < 2 { await Task.yield() }
                for number in 0..<10 {
                    group.addTask {
                        try await pool.withConnection { connection in
                            order.numbers.withLock { $0.append(number) }
                            let sessions: Query = "select count(*) from pg_stat_activity where datname = current_database()"
                            let count = try await connection.query(sessions).only().decode(Int.self)
                            #expect(count <= 2)
                        }
                    }
                    while pool.counts.waiting <= number { await Task.yield() }
                }
                // One comes back and serves all waiters, one after the other.
                gates[0].continuation.finish()
                while order.numbers.withLock({ $0.count }) < 10 { await Task.yield() }
                gates[1].continuation.finish()
                try await group.waitForAll()
            }
            #expect(order.numbers.withLock { $0 } == Array(0..<10))
            #expect(pool.counts.inUse == 0)
        }
    }

    @Test("tells in time that no connection is free") func exhausted() async throws {
        var settings = try await TestPostgres.shared.freshDatabase()
        settings.maximumConnections = 1
        settings.leaseTimeout = .milliseconds(50)
        let pool = PostgresPool(settings, logger: .silent)
        try await pool.withConnection { _ in
            let error = await #expect(throws: PostgresError.self) { try await pool.query("select 1") }
            #expect(error?.kind == .timedOut)
            #expect(error?.retryCanHelp == true)
        }
        #expect(try await pool.query("select 1").count == 1)
        await pool.close()
        let closed = await #expect(throws: PostgresError.self) { try await pool.query("select 1") }
        #expect(closed?.kind == .closed)
    }

    @Test("does not hand out a session that has been ended while it was idle") func endedWhileIdle() async throws {
        try await TestPostgres.withPool(maximumConnections: 1) { pool in
            let first = try await pool.query("select pg_backend_pid()").only().decode(Int32.self)
            let settings = pool.settings
            let other = try await PostgresConnection.open(settings, logger: .silent)
            try await other.execute("select pg_terminate_backend(\(first), 10000)")
            await other.close()
            let second = try await pool.query("select pg_backend_pid()").only().decode(Int32.self)
            #expect(second != first)
        }
    }

    @Test("does not hand out a connection in a transaction that its user left open") func leftOpen() async throws {
        try await TestPostgres.withPool(maximumConnections: 1) { pool in
            try await pool.execute("create table t (id int)")
            try await pool.withConnection { connection in
                try await connection.execute("begin")
                try await connection.execute("insert into t values (1)")
            }
            #expect(try await pool.query("select id from t").isEmpty)
            #expect(try await pool.query("select pg_current_xact_id_if_assigned() is null").only().decode(Bool.self))
        }
    }

    @Test("keeps the threads of Swift's pool free while statements wait") func neverBlocks() async throws {
        try await TestPostgres.withPool(maximumConnections: 8) { pool in
            // Eight statements wait for a lock that is given back only by code on the two threads of the cooperative pool.
            try await pool.execute("create table held (id int)")
            let holder = try await PostgresConnection.open(pool.settings, logger: .silent)
            try await holder.execute("begin")
            try await holder.execute("lock table held")
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<8 { group.addTask { try await pool.execute("insert into held values (1)") } }
                var waiting = 0
                while waiting < 8 {
                    let rows = try await holder.query(
                        "select count(*) from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())"
                    )
                    waiting = try rows.only().decode(Int.self)
                }
                try await holder.execute("commit")
                try await group.waitForAll()
            }
            await holder.close()
            #expect(try await pool.query("select count(*) from held").only().decode(Int.self) == 8)
        }
    }
}
