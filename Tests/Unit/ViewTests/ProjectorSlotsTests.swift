import TestSupport
import Testing

@testable import View

/// How many batches are in the works at once.
@Suite struct ProjectorSlotsTests {
    @Test func `No more streams than slots are at work at once, and each gets its turn`() async throws {
        let slots = ProjectorSlots(3)
        // +1 for each that begins, -1 for each that ends.
        let changes = Recorder<Int>()
        let done = Recorder<Int>()
        try await within(.seconds(30), "every stream's turn") {
            try await withThrowingTaskGroup { group in
                for stream in 0..<12 {
                    group.addTask {
                        for _ in 0..<50 {
                            try await slots.use {
                                changes.add(1)
                                await Task.yield()
                                changes.add(-1)
                            }
                        }
                        done.add(stream)
                    }
                }
                try await group.waitForAll()
            }
        }
        var working = 0
        #expect(
            changes.all.map {
                working += $0; return working
            }.max() == 3)
        #expect(Set(done.all) == Set(0..<12))
    }

    @Test func `Who has waited longest comes first`() async throws {
        let slots = ProjectorSlots(1)
        let order = Recorder<Int>()
        let gate = Recorder<Int>()
        try await within(.seconds(30), "every turn") {
            try await withThrowingTaskGroup { group in
                group.addTask { try await slots.use { await gate.wait { $0.count == 1 } } }
                try await eventually("the slot is taken", within: .seconds(10)) { slots.waiting == 0 && slots.isFull }
                for number in 1...4 {
                    group.addTask { try await slots.use { order.add(number) } }
                    try await eventually("\(number) waits", within: .seconds(10)) { slots.waiting == number }
                }
                gate.add(1)
                try await group.waitForAll()
            }
        }
        #expect(order.all == [1, 2, 3, 4])
    }

    @Test func `Who is cancelled while waiting leaves the queue, and who failed gives its slot back`() async throws {
        struct Failed: Error {}
        let slots = ProjectorSlots(1)
        let gate = Recorder<Int>()
        try await within(.seconds(30), "both ends") {
            try await withThrowingTaskGroup { group in
                group.addTask {
                    try? await slots.use {
                        await gate.wait { $0.count == 1 }; throw Failed()
                    }
                }
                try await eventually("the slot is taken", within: .seconds(10)) { slots.isFull }
                try await withThrowingTaskGroup { waiting in
                    waiting.addTask { try await slots.use { Issue.record("there was no slot") } }
                    try await eventually("it waits", within: .seconds(10)) { slots.waiting == 1 }
                    waiting.cancelAll()
                    await #expect(throws: CancellationError.self) { try await waiting.next() }
                }
                #expect(slots.waiting == 0)
                gate.add(1)
                try await group.waitForAll()
            }
        }
        let ran = Recorder<Int>()
        try await slots.use { ran.add(1) }
        #expect(ran.all == [1])
        #expect(!slots.isFull)
    }
}
