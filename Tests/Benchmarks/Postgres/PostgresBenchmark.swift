import Benchmark
import PlainLibpq
import Postgres

/// The wrapper against plain libpq in C, the same work on the same server in the same run, one after the other in small
/// portions so that both meet the same moments of the machine. The figure is the wrapper's speed as a share of libpq's; its
/// committed threshold is 90 %.
let benchmarks: @Sendable () -> Void = {
    let share = BenchmarkMetric.custom("share of plain libpq in percent", polarity: .prefersLarger, useScalingFactor: false)
    Benchmark.defaultConfiguration = .init(
        metrics: [share], warmupIterations: 5, maxDuration: .seconds(20), maxIterations: 60)

    Benchmark("single-row round trip") { benchmark in
        let duel = try await Duel.shared()
        let plain = try duel.plain { plain_round_trips($0, 500) }
        let wrapper = try await duel.wrapper { connection in
            for index in 0..<500 {
                let row = try await connection.query("select id, title from practice where id = \(index % 1000)").only()
                blackHole(try row.decode((Int64, String).self))
            }
        }
        benchmark.measurement(share, percent(plain, wrapper))
    }

    Benchmark("single-row round trip, each with its own lease") { benchmark in
        let duel = try await Duel.shared()
        let plain = try duel.plain { plain_round_trips($0, 500) }
        let wrapper = try await duel.wrapperPool { pool in
            for index in 0..<500 {
                let row = try await pool.query("select id, title from practice where id = \(index % 1000)").only()
                blackHole(try row.decode((Int64, String).self))
            }
        }
        benchmark.measurement(share, percent(plain, wrapper))
    }

    Benchmark("pipelined inserts") { benchmark in
        let duel = try await Duel.shared()
        let title = "Guichet unique pour les investisseurs de la diaspora"
        let plain = try duel.plain { plain_pipelined_inserts($0, 5_000, 100) }
        let wrapper = try await duel.wrapper { connection in
            let segments = (0..<50).map { segment in
                (0..<100).map { "insert into target (id, title) values (\(segment * 100 + $0), \(title))" as Query }
            }
            blackHole(await connection.pipeline(segments))
        }
        benchmark.measurement(share, percent(plain, wrapper))
        try await duel.empty()
    }

    Benchmark("COPY of rows") { benchmark in
        let duel = try await Duel.shared()
        let plain = try duel.plain { plain_copy_in($0, 50_000) }
        let wrapper = try await duel.wrapper { connection in
            try await connection.copyIn(table: "target", columns: ["id", "title"]) { writer in
                for start in stride(from: 0, to: 50_000, by: 1_000) {
                    try await writer.write((start..<start + 1_000).map { ($0, "Pratique numéro \($0)") })
                }
            }
        }
        benchmark.measurement(share, percent(plain, wrapper))
        try await duel.empty()
    }
}

private func percent(_ plain: Duration, _ wrapper: Duration) -> Int { Int(100 * (plain / wrapper)) }
