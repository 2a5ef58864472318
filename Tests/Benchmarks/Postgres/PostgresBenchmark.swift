import Benchmark
import PlainLibpq
import Postgres
import Share

/// The wrapper against plain libpq in C: the same work, on the same server, in the same run, in turn. The figure is the
/// wrapper's speed as a share of libpq's; the committed threshold is 90 %.
let benchmarks: @Sendable () -> Void = {
    let share = BenchmarkMetric.custom("share of plain libpq in percent", polarity: .prefersLarger, useScalingFactor: false)
    Benchmark.defaultConfiguration = .init(metrics: [share], warmupIterations: 1, maxDuration: .seconds(60), maxIterations: 3)

    Benchmark("round-trip") { benchmark in
        let duel = try await Duel.shared()
        let percent = try await duel.pool.withConnection { connection in
            try await duel.settle(connection)
            return try await Share.percent(portions: 501, plain: { try duel.plain { plain_round_trips($0, 100) } }) {
                try await Share.time {
                    for index in 0..<100 {
                        let row = try await connection.query("select id, title from practice where id = \(index)").only()
                        blackHole(try row.decode((Int64, String).self))
                    }
                }
            }
        }
        benchmark.measurement(share, percent)
    }

    Benchmark("pipelined-inserts") { benchmark in
        let duel = try await Duel.shared()
        let title = "Guichet unique pour les investisseurs de la diaspora"
        let percent = try await duel.pool.withConnection { connection in
            try await duel.settle(connection)
            return try await Share.percent(portions: 101, plain: { try duel.plain { plain_pipelined_inserts($0, 2_000, 100) } }) {
                await Share.time {
                    let outcomes = await connection.pipeline(count: 20) { segment in
                        (0..<100).map { "insert into target (id, title) values (\(segment * 100 + $0), \(title))" }
                    }
                    blackHole(outcomes)
                }
            }
        }
        benchmark.measurement(share, percent)
        try await duel.empty()
    }

    Benchmark("copy-in") { benchmark in
        let duel = try await Duel.shared()
        let rows = PracticeRows(20_000)
        let percent = try await duel.pool.withConnection { connection in
            try await duel.settle(connection)
            return try await Share.percent(portions: 61, plain: { try duel.plain { plain_copy_in($0, rows.plain, Int32(rows.all.count)) } })
            {
                try await Share.time {
                    try await connection.copyIn(table: "target", columns: ["id", "title"]) { writer in
                        for start in stride(from: 0, to: rows.all.count, by: 1_000) {
                            try await writer.write(rows.all[start..<start + 1_000]) { row, practice throws(PostgresError) in
                                try row.append(practice.id)
                                try row.append(practice.title)
                            }
                        }
                    }
                }
            }
        }
        benchmark.measurement(share, percent)
        try await duel.empty()
    }
}
