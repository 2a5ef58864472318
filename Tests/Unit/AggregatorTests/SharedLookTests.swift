import Synchronization
import TestSupport
import Testing

@testable import Aggregator

@Suite("Looking once for all who ask")
struct SharedLookTests {
    /// Something that changes, how often it was looked at, and a gate before the first look's end.
    private final class Thing: Sendable {
        let look = SharedLook<Int>()
        private let state = Mutex((value: 1, looks: 0, isOpen: false))

        var looks: Int { state.withLock { $0.looks } }
        func change() { state.withLock { $0.value += 1 } }
        func open() { state.withLock { $0.isOpen = true } }

        func ask(failingFirst: Bool = false) async throws -> Int {
            try await look.value {
                let (found, number) = state.withLock { state in
                    state.looks += 1
                    return (state.value, state.looks)
                }
                try await eventually("the gate opens", within: .seconds(60)) { self.state.withLock { $0.isOpen } }
                if failingFirst, number == 1 { throw GivenUp() }
                return found
            }
        }
    }

    private struct GivenUp: Error {}

    /// Asks once, and while that look is under way `others` times more; then the thing changes and the look ends.
    private func found(_ thing: Thing, others: Int, failingFirst: Bool = false) async throws -> [Int?] {
        try await withThrowingTaskGroup(of: Int?.self) { group in
            group.addTask { try? await thing.ask(failingFirst: failingFirst) }
            try await eventually("the first looks", within: .seconds(60)) { thing.looks == 1 }
            for _ in 0..<others { group.addTask { try? await thing.ask() } }
            try await eventually("the others wait", within: .seconds(60)) { thing.look.waiting == others }
            thing.change()
            thing.open()
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }

    @Test("who comes while a look is under way is told of the next one, which is one for all of them")
    func next() async throws {
        let thing = Thing()
        let values = try await found(thing, others: 20)
        #expect(values.compactMap { $0 }.sorted() == [1] + Array(repeating: 2, count: 20))
        #expect(thing.looks == 2)
        #expect(try await thing.ask() == 2)
        #expect(thing.looks == 3, "what was seen is kept for nobody")
    }

    @Test("a look that fails fails for its own asker only")
    func failure() async throws {
        let thing = Thing()
        let values = try await found(thing, others: 20, failingFirst: true)
        #expect(values.count { $0 == nil } == 1 && values.count { $0 == 2 } == 20)
        #expect(thing.looks == 2)
    }
}
