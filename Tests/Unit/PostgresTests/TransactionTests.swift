import Postgres
import TestSupport
import Testing

@Suite("A transaction") struct TransactionTests {
    private struct Refused: Error {}

    @Test("is committed when its body returns, and rolled back when it throws") func outcome() async throws {
        try await TestPostgres.withPool { pool in
            try await pool.execute("create table t (id int primary key)")
            let kept = await pool.transaction { transaction in
                try await transaction.execute("insert into t values (1)")
                return "kept"
            }
            #expect(try kept.get() == "kept")
            let dropped = await pool.transaction { transaction in
                try await transaction.execute("insert into t values (2)")
                throw Refused()
            }
            #expect(throws: Refused.self) { try dropped.get() }
            #expect(try await pool.query("select id from t").decode(Int32.self) == [1])
        }
    }

    @Test("whose failed statement was passed over is not taken for committed") func swallowed() async throws {
        try await TestPostgres.withPool { pool in
            try await pool.execute("create table t (id int primary key)")
            let outcome = await pool.transaction { transaction in
                try await transaction.execute("insert into t values (1)")
                do { try await transaction.execute("insert into t values (1)") } catch {}
            }
            guard case .rolledBack(let error as PostgresError) = outcome else {
                Issue.record("a COMMIT answered with ROLLBACK is \(outcome)")
                return
            }
            #expect(error.sqlState == .uniqueViolation)
            #expect(error.constraint == "t_pkey")
            #expect(try await pool.query("select id from t").isEmpty)
        }
    }

    @Test("whose COMMIT the server refuses is rolled back") func deferredConstraint() async throws {
        try await TestPostgres.withPool { pool in
            try await pool.execute("create table t (id int unique deferrable initially deferred)")
            let outcome = await pool.transaction { transaction in
                try await transaction.execute("insert into t values (1)")
                try await transaction.execute("insert into t values (1)")
            }
            guard case .rolledBack(let error as PostgresError) = outcome else {
                Issue.record("\(outcome)")
                return
            }
            #expect(error.sqlState == .uniqueViolation)
            #expect(try await pool.query("select 1").count == 1)
        }
    }

    @Test("whose connection is lost while COMMIT is unanswered has an unknown outcome") func unknown() async throws {
        try await TestPostgres.withPool { pool in
            // A deferred trigger makes COMMIT take its time.
            try await pool.withConnection { connection in
                try await connection.execute(
                    script: """
                        create table t (id int);
                        create function dawdle() returns trigger language plpgsql as 'begin perform pg_sleep(60); return new; end';
                        create constraint trigger slow after insert on t deferrable initially deferred
                        for each row execute function dawdle()
                        """)
            }
            async let outcome = pool.transaction { transaction in
                try await transaction.execute("insert into t values (1)")
            }
            try await within(.seconds(20), "the COMMIT is seen and its session ended") {
                while true {
                    let ended = try await pool.query(
                        """
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where datname = current_database() and query = 'commit' and state = 'active'
                        """)
                    if !ended.isEmpty { return }
                }
            }
            guard case .unknown(let error) = await outcome else {
                Issue.record("the outcome is \(await outcome)")
                return
            }
            #expect(error.kind == .unknownOutcome)
            #expect(!error.retryCanHelp)
            #expect(try await pool.query("select id from t").isEmpty, "the pool works again")
        }
    }

    @Test("cannot be used after its end, nor the connection beside it") func misuse() async throws {
        try await TestPostgres.withPool { pool in
            try await pool.withConnection { connection in
                let (leaked, feed) = AsyncStream.makeStream(of: PostgresTransaction.self)
                let outcome = await connection.transaction { transaction in
                    feed.yield(transaction)
                    let beside = await #expect(throws: PostgresError.self) { try await connection.execute("select 1") }
                    #expect(beside?.kind == .misuse)
                    let nested = await connection.transaction { _ in }
                    #expect(throws: PostgresError.self) { try nested.get() }
                }
                try outcome.get()
                let transaction = await leaked.first { _ in true }
                let late = await #expect(throws: PostgresError.self) { try await transaction?.execute("select 1") }
                #expect(late?.kind == .misuse)
            }
        }
    }

    @Test("goes on after a savepoint that failed") func savepoint() async throws {
        try await TestPostgres.withPool { pool in
            try await pool.execute("create table t (id int primary key)")
            let outcome = await pool.transaction { transaction in
                try await transaction.execute("insert into t values (1)")
                await #expect(throws: PostgresError.self) {
                    try await transaction.savepoint { inner in
                        try await inner.execute("insert into t values (2)")
                        try await inner.execute("insert into t values (1)")
                    }
                }
                try await transaction.savepoint { inner in try await inner.execute("insert into t values (3)") }
            }
            try outcome.get()
            #expect(try await pool.query("select id from t order by id").decode(Int32.self) == [1, 3])
        }
    }

    @Test("that met another one is run again, and no increment is lost") func serialization() async throws {
        try await TestPostgres.withPool(maximumConnections: 4) { pool in
            try await pool.execute("create table counter (value int)")
            try await pool.execute("insert into counter values (0)")
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<4 {
                    group.addTask {
                        for _ in 0..<10 {
                            try await pool.transaction(isolation: .serializable, attempts: 50) { transaction in
                                let value = try await transaction.query("select value from counter").only().decode(Int32.self)
                                try await transaction.execute("update counter set value = \(value + 1)")
                            }.get()
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await pool.query("select value from counter").only().decode(Int32.self) == 40)
        }
    }

    @Test("that only reads is refused a write") func readOnly() async throws {
        try await TestPostgres.withPool { pool in
            let outcome = await pool.transaction(readOnly: true) { try await $0.execute("create table t (id int)") }
            let error = #expect(throws: PostgresError.self) { try outcome.get() }
            #expect(error?.sqlState?.rawValue == "25006")
        }
    }
}
