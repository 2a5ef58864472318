import Postgres
import TestSupport
import Testing

@Suite("A listener") struct ListenerTests {
    @Test("hears what is announced, and is woken once after a reconnect") func reconnect() async throws {
        try await TestPostgres.withPool { pool in
            try await within(.seconds(20), "the listener hears, is cut off, and hears again") {
                var signals = PostgresListener(pool.settings, channels: ["outbox", "Autre \"canal\""], logger: .silent)
                    .makeAsyncIterator()
                #expect(await signals.next() == .resumed)
                try await pool.execute("notify outbox, 'one'")
                #expect(await signals.next() == .notified(PostgresNotification(channel: "outbox", payload: "one")))
                try await pool.execute("notify \(identifier: "Autre \"canal\"")")
                #expect(await signals.next() == .notified(PostgresNotification(channel: "Autre \"canal\"", payload: "")))
                let ended = try await pool.query(
                    """
                    select pg_terminate_backend(pid, 10000) from pg_stat_activity
                    where application_name = 'recosa listener' and datname = current_database()
                    """)
                #expect(ended.count == 1)
                // This one is lost: nobody listens. The wake-up that follows makes up for it.
                try await pool.execute("notify outbox, 'lost'")
                #expect(await signals.next() == .resumed)
                try await pool.execute("notify outbox, 'two'")
                #expect(await signals.next() == .notified(PostgresNotification(channel: "outbox", payload: "two")))
            }
        }
    }

    @Test("ends when its task is cancelled") func cancelled() async throws {
        try await TestPostgres.withPool { pool in
            try await within(.seconds(10), "the sequence ends") {
                await withTaskGroup(of: Void.self) { group in
                    let (resumed, feed) = AsyncStream.makeStream(of: Void.self)
                    group.addTask {
                        for await _ in PostgresListener(pool.settings, channels: ["quiet"], logger: .silent) { feed.yield() }
                    }
                    _ = await resumed.first { true }
                    group.cancelAll()
                }
            }
        }
    }

    @Test("ends when a setting is wrong") func misconfigured() async throws {
        var settings = try await TestPostgres.shared.freshDatabase()
        settings.parameters["dbname"] = "no_such_database"
        var signals = PostgresListener(settings, channels: ["x"], logger: .silent).makeAsyncIterator()
        #expect(await signals.next() == nil)
    }
}
