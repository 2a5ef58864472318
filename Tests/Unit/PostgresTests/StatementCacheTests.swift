import TestSupport
import Testing

@testable import Postgres

@Suite("A prepared statement") struct StatementCacheTests {
    private func queries(_ count: Int) -> [Query] { (0..<count).map { Query(stringLiteral: "select \($0)") } }

    @Test("makes room for the next when it was used longest ago") func leastRecentlyUsed() {
        var cache = StatementCache(capacity: 2)
        let queries = queries(3)
        for query in queries[..<2] { cache.insert(cache.newStatement(), for: StatementCache.Key(query)) }
        let kept = cache.statement(for: queries[0])
        cache.insert(cache.newStatement(), for: StatementCache.Key(queries[2]))
        #expect(kept != nil && cache.statement(for: queries[0]) === kept)
        #expect(cache.statement(for: queries[1]) == nil)
        #expect(cache.takeDiscarded().count == 1)
        #expect(cache.takeDiscarded().isEmpty)
        cache.remove(StatementCache.Key(queries[0]))
        #expect(cache.statement(for: queries[0]) == nil, "also when it was asked for last")
    }

    @Test("is prepared again after a migration has changed its table") func migrated() async throws {
        try await TestPostgres.withPool(maximumConnections: 1) { pool in
            try await pool.execute("create table t (id int)")
            try await pool.execute("insert into t values (1)")
            #expect(try await pool.query("select * from t").only().decode(Int32.self) == 1)
            try await pool.execute("alter table t add column note text default 'new'")
            #expect(try await pool.query("select * from t").only().decode("note") == "new")
            try await pool.execute("deallocate all")
            #expect(try await pool.query("select * from t").only().decode("note") == "new")
        }
    }

    @Test("that is stale within a transaction makes the transaction worth running again") func withinTransaction() async throws {
        try await TestPostgres.withPool(maximumConnections: 1) { pool in
            try await pool.execute("create table t (id int)")
            try await pool.execute("insert into t values (1)")
            _ = try await pool.query("select * from t")
            try await pool.execute("alter table t add column note text")
            let once = await pool.transaction { try await $0.query("select * from t").count }
            let error = #expect(throws: PostgresError.self) { try once.get() }
            #expect(error?.kind == .staleStatement)
            #expect(error?.retryCanHelp == true)
            try await pool.execute("alter table t drop column note")
            let again = await pool.transaction(attempts: 2) { try await $0.query("select * from t").count }
            #expect(try again.get() == 1)
        }
    }

    @Test("in a pipeline that is stale is prepared anew for the retry") func withinPipeline() async throws {
        try await TestPostgres.withPool(maximumConnections: 1) { pool in
            try await pool.execute("create table t (id int)")
            try await pool.withConnection { connection in
                _ = try await connection.query("select * from t")
                try await connection.execute("alter table t add column note text")
                guard case .rolledBack(let error)? = await connection.pipeline([["select * from t"]]).first else {
                    Issue.record("a stale statement went unnoticed")
                    return
                }
                #expect(error.retryCanHelp)
                guard case .committed? = await connection.pipeline([["select * from t"]]).first else {
                    Issue.record("the retry met the stale statement again")
                    return
                }
            }
        }
    }

    @Test("is kept only so many times at the server") func bounded() async throws {
        var settings = try await TestPostgres.shared.freshDatabase()
        settings.statementCacheSize = 5
        let connection = try await PostgresConnection.open(settings, logger: .silent)
        for number in 0..<40 {
            let column: Query = "\(identifier: "c\(number)")"
            _ = try await connection.query("select 1 as \(column)")
        }
        let kept = try await connection.query("select count(*) from pg_prepared_statements").only().decode(Int.self)
        #expect(kept <= 7)
        await connection.close()
    }
}
