import Domain
import Testing

@testable import recosa

@Suite("The queue of an import")
struct ImportQueueTests {
    private static let countries = DemonstrationCountries.all

    @Test("whatever is answered in which order, each step is sent when its turn has come, and none is forgotten")
    func everyStepInItsTurn() throws {
        let steps = Demonstration(seed: 3, actions: 120, countries: Self.countries).steps()
        let seed = UInt64.random(in: 1...UInt64.max)
        print("queue: seed \(seed)")
        var random = SeededRandom(seed: seed)
        var queue = ImportQueue(steps)
        var rehearsal = Rehearsal(rules: Self.countries, now: Instant(microseconds: 1_795_000_000_000_000))
        var taken = 0
        var rounds = 0
        while taken < steps.count {
            rounds += 1
            try #require(rounds < 100_000, "the queue goes on")
            guard let country = queue.countries.randomElement(using: &random), let batch = queue.next(for: country, atMost: 50) else {
                continue
            }
            #expect(Set(batch.map { steps[$0].role }).count <= 1, "one token sends a batch")
            var done: Set<Int> = []
            for index in batch {
                // What needs a partner's record may find it on its way still.
                if steps[index].operation.needsPartner, random.chance(30) { continue }
                do throws(Refusal) { try rehearsal.perform(steps[index]) } catch {
                    Issue.record("seed \(seed): \(steps[index].key) was sent too early: \(error.faults.map(\.pointer))")
                }
                done.insert(index)
            }
            taken += done.count
            queue.finish(done, of: country)
        }
        #expect(queue.countries.allSatisfy { queue.next(for: $0, atMost: 50) == nil })
    }

    @Test("a country does not close what another is still telling about")
    func waitsForOthers() throws {
        let steps = Demonstration(seed: 1, actions: 200, countries: Self.countries).steps()
        let closing = try #require(steps.firstIndex { $0.operation == .closePilot })
        let pilot = try #require(steps[closing].target)
        let bonds = ImportBond.of(steps)
        let told = steps.indices.filter { $0 < closing && (bonds[$0].record == pilot || bonds[$0].parent == pilot) }
        var queue = ImportQueue(steps)
        for country in queue.countries {
            let others = Set(steps.indices.filter { steps[$0].country == country && $0 != closing && !told.suffix(1).contains($0) })
            queue.finish(others, of: country)
        }
        #expect(queue.next(for: steps[closing].country, atMost: 50)?.contains(closing) != true)
        let last = try #require(told.last)
        queue.finish([last], of: steps[last].country)
        #expect(queue.next(for: steps[closing].country, atMost: 50) == [closing])
    }
}

@Suite("The answer to a batch of steps")
struct ImportPostTests {
    @Test("each step has its own result")
    func each() {
        let body = #"{"results":[{"key":"a","status":200},{"key":"b","status":422,"errors":[]}]}"#
        #expect(ImportPost.results(of: 2, status: 200, Array(body.utf8)).map(\.status) == [200, 422])
    }

    @Test("an answer to the whole is one to each; a success that tells nothing is none")
    func whole() {
        #expect(ImportPost.results(of: 2, status: 503, Array("later".utf8)).map(\.status) == [503, 503])
        #expect(ImportPost.results(of: 2, status: 200, Array("{}".utf8)).map(\.status) == [nil, nil])
    }

    @Test("a step says itself as it is read")
    func readable() throws {
        for step in Demonstration(seed: 1, actions: 20, countries: DemonstrationCountries.all).steps() {
            #expect(try ImportStep.read(InputValue(step.json)) == step)
        }
    }
}
