import Foundation
import Outbox
import Relay
import Testing

/// Sequencer, lease and relay cores under crashes, zombies, lost and late messages, fatal producers and lost logs.
///
/// `SIMULATION_SEEDS` (default 21000) is the number of runs over all scenarios, `SIMULATION_FIRST_SEED` (default 1) where they begin.
@Suite struct RelaySimulationTests {
    static let count = setting("SIMULATION_SEEDS", default: 21_000)
    static let first = setting("SIMULATION_FIRST_SEED", default: 1)

    static func setting(_ name: String, default value: UInt64) -> UInt64 {
        ProcessInfo.processInfo.environment[name].flatMap(UInt64.init) ?? value
    }

    struct Tally {
        var seeds = 0
        var unsafe: [(seed: UInt64, what: String)] = []
        var stuck: [UInt64] = []
        var surplus = 0
        var failures: Int { unsafe.count + stuck.count }
    }

    static func run(_ scenario: Scenario, seeds: Range<UInt64>, stopAfter failures: Int = .max) -> Tally {
        var tally = Tally()
        for seed in seeds {
            var world = SimulatedWorld(seed: seed, scenario: scenario)
            let outcome = world.run()
            tally.seeds += 1
            tally.surplus += outcome.surplus
            if let what = outcome.violation { tally.unsafe.append((seed, what)) } else if !outcome.isLive { tally.stuck.append(seed) }
            if tally.failures >= failures { break }
        }
        return tally
    }

    @Test(arguments: [("lossless log", Scenario.lossless), ("lossy log", .lossy), ("dying publishers", .deadly)])
    func `No seed breaks a promise`(name: String, scenario: Scenario) {
        let seeds = Self.first..<(Self.first + max(1, Self.count / 3))
        let tally = Self.run(scenario, seeds: seeds)
        print(
            "simulation \(name): seeds \(seeds.lowerBound)...\(seeds.upperBound - 1), \(tally.unsafe.count) unsafe, "
                + "\(tally.stuck.count) stuck, surplus records per run \(tally.surplus / max(1, tally.seeds))")
        #expect(tally.unsafe.isEmpty, "seeds and what they broke: \(tally.unsafe.prefix(5))")
        #expect(tally.stuck.isEmpty, "seeds that never got everything across: \(tally.stuck.prefix(5))")
    }

    @Test(arguments: Mutant.all)
    func `A missing rule is noticed`(mutant: Mutant) {
        let tally = Self.run(mutant.scenario, seeds: Self.first..<(Self.first + 2_000), stopAfter: 3)
        print("mutant \(mutant.name): noticed in \(tally.failures) of \(tally.seeds) seeds, \(tally.unsafe.first?.what ?? "stuck")")
        #expect(tally.failures > 0, "2000 seeds from \(Self.first) do not miss this rule")
    }
}
