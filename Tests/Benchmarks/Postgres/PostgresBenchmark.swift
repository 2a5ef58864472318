import Benchmark
import PlainLibpq
import Postgres

/// The wrapper against plain libpq in C: the same work, on the same server, in the same run, in turn. The figure is the
/// wrapper's speed as a share of libpq's; the committed threshold is what issue and design ask for, 90 %.
let benchmarks: @Sendable () -> Void = {
    let share = BenchmarkMetric.custom("share of plain libpq in percent", polarity: .prefersLarger, useScalingFactor: false)
    Benchmark.defaultConfiguration = .init(metrics: [share], warmupIterations: 2, maxDuration: .seconds(20), maxIterations: 15)

    Benchmark("single-row round trip") { benchmark in
        let duel = try await Duel.shared()
        let percent = try await duel.pool.withConnection { connection in
            try await Share.percent(plain: { try duel.plain { plain_round_trips($0, 100) } }) {
                for index in 0..<100 {
                    let row = try await connection.query("select id, title from practice where id = \(index)").only()
                    blackHole(try row.decode((Int64, String).self))
                }
            }
        }
        benchmark.measurement(share, percent)
    }

    // Not asked for: shows what the two changes of threads cost that a statement without a connection of its own makes.
    Benchmark("single-row round trip, each with its own lease") { benchmark in
        let duel = try await Duel.shared()
        let percent = try await Share.percent(plain: { try duel.plain { plain_round_trips($0, 100) } }) {
            for index in 0..<100 {
                let row = try await duel.pool.query("select id, title from practice where id = \(index)").only()
                blackHole(try row.decode((Int64, String).self))
            }
        }
        benchmark.measurement(share, percent)
    }

    Benchmark("pipelined inserts") { benchmark in
        let duel = try await Duel.shared()
        let title = "Guichet unique pour les investisseurs de la diaspora"
        let percent = try await duel.pool.withConnection { connection in
            try await Share.percent(portions: 15, plain: { try duel.plain { plain_pipelined_inserts($0, 2_000, 100) } }) {
                let segments = (0..<20).map { segment in
                    (0..<100).map { "insert into target (id, title) values (\(segment * 100 + $0), \(title))" as Query }
                }
                blackHole(await connection.pipeline(segments))
            }
        }
        benchmark.measurement(share, percent)
        try await duel.empty()
    }

    Benchmark("COPY of rows") { benchmark in
        let duel = try await Duel.shared()
        let percent = try await duel.pool.withConnection { connection in
            try await Share.percent(portions: 15, plain: { try duel.plain { plain_copy_in($0, 20_000) } }) {
                try await connection.copyIn(table: "target", columns: ["id", "title"]) { writer in
                    for start in stride(from: 0, to: 20_000, by: 1_000) {
                        try await writer.write((start..<start + 1_000).map { ($0, "Pratique numéro \($0)") })
                    }
                }
            }
        }
        benchmark.measurement(share, percent)
        try await duel.empty()
    }
}
