import Embedded
import Postgres
import Synchronization
import TestSupport
import Testing

@Suite("Sessions that are ended at random", .serialized) struct LostSessionsTests {
    /// What one writer was told.
    private struct Told: Sendable {
        var committed: [Int64] = []
        var rolledBack: [Int64] = []
        var unknown: [Int64] = []
    }

    @Test("every half second: each transaction is told the truth, and work goes on") func everyHalfSecond() async throws {
        try await TestPostgres.withPool(maximumConnections: 4) { pool in
            try await pool.execute("create table t (id int8 primary key)")
            let terminations = 6
            let told = try await withThrowingTaskGroup(of: Told?.self) { group in
                let running = Running()
                for writer in 0..<4 {
                    group.addTask {
                        var told = Told()
                        var number = Int64(writer) << 32
                        while running.isTrue {
                            number += 1
                            let id = number
                            let outcome = await pool.transaction { transaction in
                                try await transaction.execute("insert into t values (\(id))")
                                try await transaction.execute("select pg_sleep(0.001)")
                            }
                            switch outcome {
                            case .committed: told.committed.append(id)
                            case .unknown: told.unknown.append(id)
                            case .rolledBack(let error):
                                told.rolledBack.append(id)
                                let typed = try #require(error as? PostgresError)
                                #expect(typed.retryCanHelp, "\(typed)")
                            }
                        }
                        return told
                    }
                }
                group.addTask {
                    let admin = PostgresPool(try await TestPostgres.shared.server().administrator, logger: .silent)
                    let database = pool.settings.parameters["dbname"] ?? ""
                    for _ in 0..<terminations {
                        try await Task.sleep(for: .milliseconds(500))
                        try await admin.execute(
                            "select pg_terminate_backend(pid) from pg_stat_activity where datname = \(database)")
                    }
                    await admin.close()
                    running.end()
                    return nil
                }
                return try await group.reduce(into: [Told]()) { all, told in if let told { all.append(told) } }
            }
            let there = Set(try await pool.query("select id from t").decode(Int64.self))
            for told in told {
                #expect(told.committed.allSatisfy { there.contains($0) }, "committed, and not there")
                #expect(told.rolledBack.allSatisfy { !there.contains($0) }, "rolled back, and there")
                #expect(!told.committed.isEmpty)
            }
            let counted = told.reduce(0) { $0 + $1.committed.count + $1.unknown.filter(there.contains).count }
            #expect(counted == there.count, "a row that nobody was told of")
            let lost = told.reduce(0) { $0 + $1.rolledBack.count + $1.unknown.count }
            #expect(lost > 0, "no session was hit: the test has proved nothing")
        }
    }

    /// Whether the writers go on.
    private final class Running: Sendable {
        private let state = Atomic(true)
        var isTrue: Bool { state.load(ordering: .relaxed) }
        func end() { state.store(false, ordering: .relaxed) }
    }
}
