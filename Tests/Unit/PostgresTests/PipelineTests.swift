import Postgres
import TestSupport
import Testing

@Suite("A pipeline") struct PipelineTests {
    @Test("answers every statement in order") func order() async throws {
        try await TestPostgres.withPool(maximumConnections: 1) { pool in
            try await pool.withConnection { connection in
                let segments = (0..<100).map { first in (0..<7).map { "select \(first * 7 + $0)" as Query } }
                var next = 0
                for outcome in await connection.pipeline(segments) {
                    guard case .committed(let rows) = outcome else {
                        Issue.record("\(outcome)")
                        return
                    }
                    for answer in rows {
                        let number = try answer.only().decode(Int.self)
                        #expect(number == next)
                        next += 1
                    }
                }
                #expect(next == 700)
            }
        }
    }

    @Test("undoes only the segment that fails") func segments() async throws {
        try await TestPostgres.withPool(maximumConnections: 1) { pool in
            try await pool.execute("create table t (id int primary key)")
            let outcomes = try await pool.withConnection { connection in
                await connection.pipeline([
                    ["insert into t values (1)", "insert into t values (2)"],
                    ["insert into t values (3)", "insert into t values (1)", "insert into t values (4)"],
                    ["insert into t values (5)"],
                ])
            }
            guard outcomes.count == 3, case .committed = outcomes[0], case .rolledBack(let error) = outcomes[1],
                case .committed(let rows) = outcomes[2]
            else {
                Issue.record("\(outcomes)")
                return
            }
            #expect(error.sqlState == .uniqueViolation)
            #expect(rows.first?.affectedRows == 1)
            #expect(try await pool.query("select id from t order by id").decode(Int32.self) == [1, 2, 5])
        }
    }

    @Test("reports a segment whose commit is refused as rolled back") func deferredConstraint() async throws {
        try await TestPostgres.withPool(maximumConnections: 1) { pool in
            try await pool.execute("create table t (id int unique deferrable initially deferred)")
            let outcomes = try await pool.withConnection { connection in
                await connection.pipeline([
                    ["insert into t values (1)", "insert into t values (1)"], ["insert into t values (2)"],
                ])
            }
            guard outcomes.count == 2, case .rolledBack(let error) = outcomes[0], case .committed = outcomes[1] else {
                Issue.record("\(outcomes)")
                return
            }
            #expect(error.sqlState == .uniqueViolation)
            #expect(try await pool.query("select id from t").decode(Int32.self) == [2])
        }
    }

    @Test("of much more than the buffers hold does not stall") func large() async throws {
        try await TestPostgres.withPool(maximumConnections: 1) { pool in
            let text = String(repeating: "m", count: 20_000)
            let outcomes = try await pool.withConnection { connection in
                await connection.pipeline((0..<500).map { _ in ["select \(text)", "select repeat('x', 20000)"] })
            }
            #expect(outcomes.count == 500)
            for outcome in outcomes {
                guard case .committed(let rows) = outcome else {
                    Issue.record("\(outcome)")
                    return
                }
                #expect(try rows[0].only().decode(String.self) == text)
            }
        }
    }

    @Test("makes its segments when their turn comes, and prepares what it meets") func made() async throws {
        try await TestPostgres.withPool(maximumConnections: 1) { pool in
            try await pool.execute("create table t (id int primary key)")
            let outcomes = try await pool.withConnection { connection in
                await connection.pipeline(count: 6) { number in
                    switch number {
                    case 2: ["insert into t values (\(Int32(20)))", "select \("a\0b")"]
                    case 3: ["insert into t values (\(Int32(30)))", "select nothing from t"]
                    case 4: ["select count(*) from t where id < \(Int32(1_000))"]
                    default: ["insert into t values (\(Int32(number)))"]
                    }
                }
            }
            guard outcomes.count == 6, case .rolledBack(let fault) = outcomes[2], case .rolledBack(let refusal) = outcomes[3],
                case .committed(let rows) = outcomes[4], case .committed = outcomes[5]
            else {
                Issue.record("\(outcomes)")
                return
            }
            #expect(fault.kind == .conversion)
            #expect(refusal.sqlState == SQLState(rawValue: "42703"))
            #expect(try rows[0].only().decode(Int.self) == 2)
            #expect(try await pool.query("select id from t order by id").decode(Int32.self) == [0, 1, 5])
        }
    }

    @Test("of one segment with many statements comes to its end") func longSegment() async throws {
        try await TestPostgres.withPool(maximumConnections: 1) { pool in
            let outcome = await pool.transaction { transaction in
                try await transaction.pipeline((0..<1_000).map { "select \($0)" }).map { try $0.only().decode(Int.self) }
            }
            let answers = try outcome.get()
            #expect(answers == Array(0..<1_000))
        }
    }

    @Test("whose session ends says of each segment what is known") func lost() async throws {
        try await TestPostgres.withPool(maximumConnections: 2) { pool in
            try await pool.execute("create table t (id int)")
            let outcomes = try await pool.withConnection { connection in
                await connection.pipeline([
                    ["insert into t values (1)"], ["select pg_terminate_backend(pg_backend_pid())"], ["insert into t values (3)"],
                ])
            }
            guard outcomes.count == 3, case .committed = outcomes[0], case .unknown(let error) = outcomes[2] else {
                Issue.record("\(outcomes)")
                return
            }
            #expect(error.kind == .unknownOutcome)
            #expect(try await pool.query("select id from t").decode(Int32.self) == [1])
        }
    }

    @Test("within a transaction ends with the transaction") func within() async throws {
        try await TestPostgres.withPool(maximumConnections: 1) { pool in
            try await pool.execute("create table t (id int primary key)")
            let outcome = await pool.transaction { transaction in
                let rows = try await transaction.pipeline((0..<5).map { "insert into t values (\(Int32($0))) returning id" })
                #expect(try rows.map { try $0.only().decode(Int32.self) } == [0, 1, 2, 3, 4])
                _ = try await transaction.pipeline(["insert into t values (7)", "insert into t values (0)"])
            }
            let error = #expect(throws: PostgresError.self) { try outcome.get() }
            #expect(error?.sqlState == .uniqueViolation)
            #expect(try await pool.query("select id from t").isEmpty)
        }
    }
}
