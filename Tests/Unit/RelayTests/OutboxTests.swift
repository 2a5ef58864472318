import Contracts
import Domain
import Outbox
import Postgres
import Testing

@Suite struct OutboxTests {
    @Test func `An event exists exactly if its transaction commits`() async throws {
        struct Changed: Error {}
        let fresh = try await FreshOutbox()
        let lost = await fresh.outbox.pool.transaction { transaction in
            _ = try await fresh.outbox.append([FreshOutbox.event("action:1")], in: transaction)
            throw Changed()
        }
        #expect(throws: Changed.self) { try lost.get() }
        #expect(try await fresh.outbox.ways().isEmpty)
        try await fresh.record([FreshOutbox.event("action:1")])
        let ways = try await fresh.outbox.ways()
        #expect(ways.map(\.subjectSequence) == [1])
        await fresh.close()
    }

    @Test func `A row that commits late is numbered, although a later one was numbered before`() async throws {
        let fresh = try await FreshOutbox()
        let outbox = fresh.outbox
        let epoch = try #require(try await outbox.acquireLease(holder: "test", for: .seconds(60)))
        let (opened, open) = AsyncStream<Void>.makeStream()
        let (released, release) = AsyncStream<Void>.makeStream()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                _ = try await outbox.pool.transaction { transaction in
                    _ = try await outbox.append([FreshOutbox.event("action:early")], in: transaction)
                    open.yield()
                    for await _ in released { break }
                }.get()
            }
            for await _ in opened { break }
            try await fresh.record([FreshOutbox.event("action:late")])
            #expect(try await outbox.sequence(epoch: epoch).count == 1)
            release.yield()
            try await group.waitForAll()
        }
        #expect(try await outbox.sequence(epoch: epoch).count == 1)
        #expect(try await outbox.ways().allSatisfy { $0.sequence != nil })
        await fresh.close()
    }

    @Test func `Whoever lost the lease numbers nothing`() async throws {
        let fresh = try await FreshOutbox()
        let outbox = fresh.outbox
        let old = try #require(try await outbox.acquireLease(holder: "old", for: .zero))
        let new = try #require(try await outbox.acquireLease(holder: "new", for: .seconds(60)))
        try await fresh.record([FreshOutbox.event("action:1")])
        await #expect(throws: OutboxError.leaseLost) { try await outbox.sequence(epoch: old) }
        #expect(try await outbox.renewLease(holder: "old", epoch: old, for: .seconds(1)) == false)
        #expect(try await outbox.sequence(epoch: new).count == 1)
        await fresh.close()
    }

    @Test func `Sixteen writers leave one gapless run per partition, in the order of each subject`() async throws {
        let fresh = try await FreshOutbox()
        let outbox = fresh.outbox
        let epoch = try #require(try await outbox.acquireLease(holder: "test", for: .seconds(600)))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<16 {
                group.addTask {
                    for step in 0..<15 {
                        try await fresh.record([
                            FreshOutbox.event("action:\((writer + step) % 5)"), FreshOutbox.event("action:\(step % 5)"),
                        ])
                    }
                }
            }
            group.addTask { for _ in 0..<40 { _ = try await outbox.sequence(epoch: epoch, limit: 7) } }
            try await group.waitForAll()
        }
        while try await outbox.sequence(epoch: epoch).count > 0 {}
        let ways = try await outbox.ways(limit: 1_000)
        #expect(ways.count == 480)
        for (_, run) in Dictionary(grouping: ways, by: \.partition) {
            let ordered = run.sorted { ($0.sequence ?? 0) < ($1.sequence ?? 0) }
            #expect(ordered.map(\.sequence) == (1...Int64(run.count)).map { $0 })
            for (_, subject) in Dictionary(grouping: ordered, by: \.subject) {
                #expect(subject.map(\.subjectSequence) == (1...Int64(subject.count)).map { $0 })
            }
        }
        await fresh.close()
    }

    @Test func `The service may not change or delete what an event says`() async throws {
        let fresh = try await FreshOutbox()
        try await fresh.record([FreshOutbox.event("action:1")])
        for statement: Query in ["update outbox set data = ''", "delete from outbox", "delete from outbox_number"] {
            await #expect { try await fresh.outbox.pool.execute(statement) } throws: { error in
                (error as? PostgresError)?.sqlState == .insufficientPrivilege
            }
        }
        await fresh.close()
    }

    @Test func `What no reader would take is refused before it is recorded`() async throws {
        let fresh = try await FreshOutbox()
        let subject = "action:" + String(repeating: "x", count: 1_024)
        await #expect {
            try await fresh.record([FreshOutbox.event(subject)])
        } throws: { error in
            guard case OutboxError.headerTooLong("ce_subject", let bytes, let limit) = error else { return false }
            return bytes == subject.utf8.count && limit == 1_024
        }
        #expect(try await fresh.outbox.ways().isEmpty)
        await fresh.close()
    }
}
