import Domain
import Journal
import Outbox
import Postgres
import Testing

/// G1 and the audit trail.
@Suite struct HistoryTests {
    @Test func `A fact, its history and its event exist together`() async throws {
        let fresh = try await FreshJournal()
        let id = Samples.id(.agreement)
        _ = try await fresh.record(.record(id: id, Samples.agreement(), Samples.provenance), on: id, key: "a")
        let revised = LanguageMap(fr: "Autre", ar: "آخر", en: "Other")
        _ = try await fresh.record(.revise(Samples.agreement(revised), reason: Samples.text, Samples.provenance), on: id, key: "b")
        let stored = try #require(try await fresh.journal.read(id, as: Agreement.self))
        #expect(stored.version == 2)
        #expect(stored.state.content.title == revised)
        let history = try await fresh.journal.history(of: id)
        #expect(history.map(\.version) == [1, 2])
        #expect(history.first?.before == nil)
        #expect(history.last?.before == history.first?.after)
        #expect(history.map(\.actor) == ["clerk", "clerk"])
        let ways = try await fresh.outbox.ways(ofSubject: id.text)
        #expect(ways.map(\.id) == history.flatMap(\.eventIDs))
        #expect(ways.map(\.subjectSequence) == [1, 2])
        await fresh.close()
    }

    @Test func `What fails half way leaves nothing behind`() async throws {
        struct Broken: Error {}
        let fresh = try await FreshJournal()
        let id = Samples.id(.agreement)
        let command = try Agreement.Command.record(id: id, Samples.agreement(), Samples.provenance)
        await #expect(throws: JournalError.self) { try await fresh.record(command, on: id, key: "a", answer: { _ in throw Broken() }) }
        // The last statement of the transaction fails: by then fact and event have been written.
        try await fresh.owner.execute("alter table given_answer add constraint never check (status < 0)")
        await #expect(throws: JournalError.self) { try await fresh.record(command, on: id, key: "a") }
        for table in ["aggregate", "journal_entry", "outbox", "outbox_number", "outbox_subject", "given_answer"] {
            #expect(try await fresh.rows(of: table) == 0, "\(table)")
        }
        await fresh.close()
    }

    @Test func `An expectation that is not met is answered with the version there is`() async throws {
        let fresh = try await FreshJournal()
        let id = Samples.id(.agreement)
        let revision = try Agreement.Command.revise(Samples.agreement(), reason: Samples.text, Samples.provenance)
        let attempts: [(JournalRequest.Expectation, Agreement.Command, Int64?)] = [
            (.version(1), revision, nil), (.version(2), revision, 1), (.absent, revision, 1),
        ]
        for (number, (expectation, command, actual)) in attempts.enumerated() {
            if number == 1 {
                _ = try await fresh.record(
                    .record(id: id, Samples.agreement(), Samples.provenance), on: id, key: "first", expecting: .absent)
            }
            await #expect {
                try await fresh.record(command, on: id, key: "\(number)", expecting: expectation)
            } throws: { error in
                guard case JournalError.otherVersion(expectation, let found) = error else { return false }
                return found == actual
            }
        }
        _ = try await fresh.record(revision, on: id, key: "last", expecting: .version(1))
        #expect(try await fresh.journal.read(id, as: Agreement.self)?.version == 2)
        await fresh.close()
    }

    @Test func `Two who revise the same version: one of them is told`() async throws {
        let fresh = try await FreshJournal()
        let id = Samples.id(.agreement)
        _ = try await fresh.record(.record(id: id, Samples.agreement(), Samples.provenance), on: id, key: "a")
        let revision = try Agreement.Command.revise(Samples.agreement(), reason: Samples.text, Samples.provenance)
        let done = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<8 {
                group.addTask {
                    do throws(JournalError) {
                        _ = try await fresh.record(revision, on: id, key: "\(number)", expecting: .version(1))
                        return true
                    } catch { return false }
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(done == 1)
        #expect(try await fresh.journal.history(of: id).map(\.version) == [1, 2])
        await fresh.close()
    }

    @Test(arguments: [
        "update journal_entry set actor = 'nobody'", "delete from journal_entry", "truncate journal_entry",
        "update personal_data_reading set reader = 'nobody'", "delete from personal_data_reading", "delete from aggregate",
        "update given_answer set status = 500", "alter table journal_entry disable trigger all",
        "alter table aggregate disable trigger all", "update outbox set data = ''", "delete from outbox",
    ])
    func `The service's role may not rewrite history`(statement: String) async throws {
        let fresh = try await FreshJournal()
        let id = Samples.id(.agreement)
        _ = try await fresh.record(.record(id: id, Samples.agreement(), Samples.provenance), on: id, key: "a")
        try await fresh.journal.noteReading(of: "participation:1", fields: ["name"], by: "clerk", role: "focalPoint", request: nil)
        await #expect { try await fresh.pool.execute(Query(stringLiteral: statement)) } throws: { error in
            (error as? PostgresError)?.sqlState == .insufficientPrivilege
        }
        await fresh.close()
    }

    @Test(arguments: [
        "update aggregate set state = '{}'", "update aggregate set version = version + 1",
        "update aggregate set version = version + 1, state = '{}'", "update aggregate set id = gen_random_uuid()",
        "update aggregate set title = 'another'",
        "insert into aggregate select kind, gen_random_uuid(), 1, state, status, parent, area, title, due, demonstration, created_at, changed_at, changed_by from aggregate",
    ])
    func `No record changes without its history`(statement: String) async throws {
        let fresh = try await FreshJournal()
        let id = Samples.id(.agreement)
        _ = try await fresh.record(.record(id: id, Samples.agreement(), Samples.provenance), on: id, key: "a")
        let before = try await fresh.journal.read(id, as: Agreement.self)
        await #expect { try await fresh.pool.execute(Query(stringLiteral: statement)) } throws: { error in
            (error as? PostgresError)?.sqlState?.errorClass == "23"
        }
        #expect(try await fresh.journal.read(id, as: Agreement.self)?.state == before?.state)
        #expect(try await fresh.rows(of: "aggregate") == 1)
        await fresh.close()
    }
}
