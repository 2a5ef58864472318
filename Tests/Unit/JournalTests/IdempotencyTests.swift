import Domain
import Journal
import Postgres
import TestSupport
import Testing

/// G10: a retried request has one effect.
@Suite struct IdempotencyTests {
    @Test func `The same request again gets the same answer and changes nothing`() async throws {
        let fresh = try await FreshJournal()
        let id = Samples.id(.agreement)
        let command = try Agreement.Command.record(id: id, Samples.agreement(), Samples.provenance)
        let first = try await fresh.record(command, on: id, key: "a")
        let again = try await fresh.record(command, on: id, key: "a")
        #expect(again == .replayed(first.answer))
        #expect(first.answer.body == Array(id.text.utf8))
        #expect(try await fresh.rows(of: "journal_entry") == 1)
        #expect(try await fresh.rows(of: "outbox") == 1)
        await fresh.close()
    }

    @Test func `The same key with another body is refused`() async throws {
        let fresh = try await FreshJournal()
        let id = Samples.id(.agreement)
        _ = try await fresh.record(.record(id: id, Samples.agreement(), Samples.provenance), on: id, key: "a")
        let other = Samples.id(.agreement)
        await #expect {
            try await fresh.record(.record(id: other, Samples.agreement(), Samples.provenance), on: other, key: "a", digest: [2])
        } throws: { error in
            if case JournalError.keyReused = error { true } else { false }
        }
        #expect(try await fresh.rows(of: "aggregate") == 1)
        await fresh.close()
    }

    @Test func `While the first request is in progress the second one is told so`() async throws {
        let fresh = try await FreshJournal()
        let id = Samples.id(.agreement)
        let command = try Agreement.Command.record(id: id, Samples.agreement(), Samples.provenance)
        let (entered, enter) = AsyncStream<Void>.makeStream()
        let (released, release) = AsyncStream<Void>.makeStream()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                _ = try await fresh.record(command, on: id, key: "a") { _ in
                    enter.yield()
                    for await _ in released { break }
                }
            }
            for await _ in entered { break }
            await #expect {
                try await fresh.record(command, on: id, key: "a")
            } throws: { error in
                if case JournalError.inProgress = error { true } else { false }
            }
            release.yield()
            try await group.waitForAll()
        }
        #expect(try await fresh.rows(of: "journal_entry") == 1)
        await fresh.close()
    }

    @Test func `A request that was refused leaves its key free`() async throws {
        let fresh = try await FreshJournal()
        let id = Samples.id(.agreement)
        await #expect {
            try await fresh.record(.revise(Samples.agreement(), reason: Samples.text, Samples.provenance), on: id, key: "a")
        } throws: { error in
            guard case JournalError.refused(let refusal) = error else { return false }
            return refusal.faults.map(\.code) == [.doesNotExist]
        }
        _ = try await fresh.record(.record(id: id, Samples.agreement(), Samples.provenance), on: id, key: "a")
        #expect(try await fresh.rows(of: "given_answer") == 1)
        await fresh.close()
    }

    @Test func `Twenty sendings of one request at once have one effect and one answer`() async throws {
        let fresh = try await FreshJournal()
        let id = Samples.id(.agreement)
        let command = try Agreement.Command.record(id: id, Samples.agreement(), Samples.provenance)
        let answers = try await withThrowingTaskGroup(of: GivenAnswer?.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    do throws(JournalError) {
                        return try await fresh.record(command, on: id, key: "a").answer
                    } catch {
                        guard case .inProgress = error else { throw error }
                        return nil
                    }
                }
            }
            return try await group.reduce(into: [GivenAnswer?]()) { $0.append($1) }
        }
        #expect(Set(answers.compactMap { $0?.body }).count == 1)
        #expect(try await fresh.rows(of: "journal_entry") == 1)
        #expect(try await fresh.rows(of: "outbox") == 1)
        await fresh.close()
    }
}
