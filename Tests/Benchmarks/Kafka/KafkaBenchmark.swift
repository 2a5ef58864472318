import Benchmark
import Share
import Tansu

/// The wrapper against plain librdkafka in C: the same work, on the same broker, in the same run, in turn. The figure is the
/// wrapper's speed as a share of librdkafka's; the committed threshold is 90 %.
let benchmarks: @Sendable () -> Void = {
    let share = BenchmarkMetric.custom("share of plain librdkafka in percent", polarity: .prefersLarger, useScalingFactor: false)
    let peak = BenchmarkMetric.custom("peak memory in MiB", polarity: .prefersSmaller, useScalingFactor: false)
    Benchmark.defaultConfiguration = .init(metrics: [share], warmupIterations: 0, maxDuration: .seconds(600), maxIterations: 1)
    let count = 300_000

    Benchmark("producer") { benchmark in
        let duel = try await BrokerDuel()
        let topic = try await duel.makeTopic()
        _ = try await duel.produce(10_000, to: topic)
        // Half a second each, on a broker that shares the processors: many pairs.
        let percent = try await Share.percent(
            portions: 11, plain: { try duel.plainProduce(count, to: topic) },
            wrapper: { try await duel.produce(count, to: topic) })
        benchmark.measurement(share, percent)
        await duel.broker.stop()
    }

    Benchmark("consumer") { benchmark in
        let duel = try await BrokerDuel()
        let topic = try await duel.makeTopic()
        _ = try await duel.produce(count, to: topic)
        let percent = try await Share.percent(
            portions: 11, plain: { try duel.plainConsume(count, from: topic) },
            wrapper: { try await duel.consume(count, from: topic) })
        benchmark.measurement(share, percent)
        await duel.broker.stop()
    }

    // The caller stops at its first batch, while a million messages wait in the broker.
    Benchmark("stopped-consumer", configuration: .init(metrics: [peak], warmupIterations: 0, maxIterations: 1)) { benchmark in
        let duel = try await BrokerDuel()
        let topic = try await duel.makeTopic()
        _ = try await duel.produce(1_000_000, to: topic)
        try PeakMemory.reset()
        try await duel.stopCaller(reading: topic) {
            // The time itself: what is measured is a caller that stands still.
            do { try await Task.sleep(for: .seconds(10)) } catch {}
        }
        benchmark.measurement(peak, try PeakMemory.mebibytes())
        await duel.broker.stop()
    }
}
