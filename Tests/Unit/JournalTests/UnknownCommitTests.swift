import Domain
import Journal
import Postgres
import TestSupport
import Testing

/// The connection is given up while COMMIT is unanswered: nobody knows yet whether it was done.
@Suite struct UnknownCommitTests {
    /// COMMIT waits for this lock, which the test holds.
    static let gate: Query = """
        create function wait_at_gate() returns trigger language plpgsql as $$
        begin perform pg_advisory_xact_lock_shared(42); return null; end $$;
        create constraint trigger gate after insert on given_answer deferrable initially deferred
            for each row execute function wait_at_gate();
        """

    @Test(arguments: [true, false])
    func `An unanswered commit is found out about, and its request has one effect`(isDone: Bool) async throws {
        let fresh = try await FreshJournal {
            $0.statementTimeout = .milliseconds(300)
            $0.graceTime = .milliseconds(100)
        }
        let id = Samples.id(.agreement)
        try await fresh.owner.withConnection { connection in try await connection.execute(script: Self.gate) }
        let outcome = try await fresh.owner.withConnection { holder in
            _ = try await holder.query("select pg_advisory_lock(42)")
            return try await withThrowingTaskGroup(of: JournalOutcome.self) { group in
                group.addTask {
                    try await fresh.record(
                        .record(id: id, Samples.agreement(), Samples.provenance), on: id, key: "a",
                        // The server itself shall wait at the gate for as long as it takes; only the client gives up.
                        references: { _ = try await $0.transaction.execute("set local statement_timeout = 0") })
                }
                try await Self.waitUntilAsked(fresh)
                if !isDone {
                    _ = try await fresh.owner.query(
                        """
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where datname = current_database() and wait_event = 'advisory' and query = 'commit'
                        """)
                }
                _ = try await holder.query("select pg_advisory_unlock(42)")
                return try #require(try await group.next())
            }
        }
        #expect(outcome == .recorded(outcome.answer))
        #expect(outcome.answer.status == 201)
        #expect(try await fresh.rows(of: "journal_entry") == 1)
        #expect(try await fresh.rows(of: "outbox") == 1)
        await fresh.close()
    }

    /// Until the journal asks what became of the commit, while the commit still waits.
    static func waitUntilAsked(_ fresh: FreshJournal) async throws {
        try await within(.seconds(20), "the journal asks what became of the commit") {
            while true {
                let sessions = try await fresh.owner.query(
                    """
                    select count(*) filter (where wait_event = 'advisory' and query = 'commit'),
                        count(*) filter (where query like 'select digest, status%' or query = 'rollback')
                    from pg_stat_activity where datname = current_database()
                    """
                ).only().decode((Int64, Int64).self)
                if sessions.0 > 0, sessions.1 > 0 { return }
                try await Task.sleep(for: .milliseconds(10))
            }
        }
    }
}
