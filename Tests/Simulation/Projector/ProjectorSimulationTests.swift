import Foundation
import Testing
import View

/// Projector and parking cores under crashes, zombies, gaps, repeats, strangers, poison and an operator who redrives.
///
/// `SIMULATION_SEEDS` (default 20000) is the number of runs, `SIMULATION_FIRST_SEED` (default 1) where they begin.
@Suite struct ProjectorSimulationTests {
    static let seeds = environment("SIMULATION_SEEDS", or: 20_000)
    static let first = environment("SIMULATION_FIRST_SEED", or: 1)

    static func environment(_ name: String, or value: UInt64) -> UInt64 {
        ProcessInfo.processInfo.environment[name].flatMap(UInt64.init) ?? value
    }

    static func violations(_ mutant: ProjectorMutant, seeds: Range<UInt64>, stopAfter limit: Int) -> [(seed: UInt64, what: String)] {
        var found: [(seed: UInt64, what: String)] = []
        for seed in seeds where found.count < limit {
            var world = ProjectorWorld(seed: seed, mutant: mutant)
            if let what = world.run() { found.append((seed, what)) }
        }
        return found
    }

    @Test func `No seed breaks a promise of the projector`() {
        let range = Self.first..<(Self.first + Self.seeds)
        let found = Self.violations(.none, seeds: range, stopAfter: 5)
        print("projector simulation: seeds \(range.lowerBound)...\(range.upperBound - 1), violations \(found.count)")
        #expect(found.isEmpty, "seeds and what they broke: \(found)")
    }

    @Test(arguments: ProjectorMutant.allCases.filter { $0 != .none })
    func `A projector with a rule missing is noticed`(mutant: ProjectorMutant) {
        let range = Self.first..<(Self.first + 500)
        let found = Self.violations(mutant, seeds: range, stopAfter: .max)
        print("projector mutant \(mutant.rawValue): noticed in \(found.count) of 500 seeds, first: \(found.first?.what ?? "never")")
        #expect(!found.isEmpty, "500 seeds from \(Self.first) do not miss this rule")
    }
}
