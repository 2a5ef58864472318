import Postgres
import TestSupport
import Testing

@Suite("The migrator") struct MigratorTests {
    private let first = Migration(module: "outbox", number: 1, name: "the outbox", sql: "create table outbox (id int); create table o2 ()")
    private let second = Migration(module: "outbox", number: 2, name: "a note", sql: "alter table outbox add column note text")
    private let other = Migration(module: "view", number: 1, name: "figures", sql: "create table figure (id int)")

    @Test("applies what is pending, once") func applies() async throws {
        try await TestPostgres.withPool { pool in
            let migrator = try Migrator([first, other], logger: .silent)
            #expect(try await migrator.pending(on: pool) == [first, other])
            #expect(try await migrator.apply(on: pool) == [first, other])
            #expect(try await migrator.apply(on: pool) == [])
            let later = try Migrator([first, second, other], logger: .silent)
            #expect(try await later.pending(on: pool) == [second])
            #expect(try await later.apply(on: pool) == [second])
            try await pool.execute("insert into outbox (id, note) values (1, 'x')")
        }
    }

    @Test("lets several processes try at once") func concurrent() async throws {
        try await TestPostgres.withPool(maximumConnections: 8) { pool in
            let migrator = try Migrator([first, second, other], logger: .silent)
            let counts = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<8 { group.addTask { try await migrator.apply(on: pool).count } }
                return try await group.reduce(0, +)
            }
            #expect(counts == 3)
        }
    }

    @Test("refuses an applied migration whose text has changed") func changed() async throws {
        try await TestPostgres.withPool { pool in
            try await Migrator([first], logger: .silent).apply(on: pool)
            let forged = Migration(module: "outbox", number: 1, name: "the outbox", sql: "create table outbox (id int8)")
            let migrator = try Migrator([forged, second], logger: .silent)
            let error = await #expect(throws: PostgresError.self) { try await migrator.apply(on: pool) }
            #expect(error?.kind == .migration)
            #expect(error?.place?.contains("outbox 1") == true)
            await #expect(throws: PostgresError.self) { try await migrator.pending(on: pool) }
            // White space is no change.
            let spaced = Migration(
                module: "outbox", number: 1, name: "the outbox", sql: "create table outbox\n  (id int);\ncreate table o2 ()")
            #expect(try await Migrator([spaced], logger: .silent).apply(on: pool) == [])
        }
    }

    @Test("leaves nothing of a migration that fails, and names it") func failing() async throws {
        try await TestPostgres.withPool { pool in
            let broken = Migration(
                module: "outbox", number: 2, name: "broken", sql: "create table half (id int); create table outbox (id int)")
            let migrator = try Migrator([first, broken], logger: .silent)
            let error = await #expect(throws: PostgresError.self) { try await migrator.apply(on: pool) }
            #expect(error?.place?.contains("migration outbox 2, broken") == true)
            let half = try await pool.query("select to_regclass('half') is null, to_regclass('outbox') is not null").only()
            #expect(try half.decode((Bool, Bool).self) == (true, true))
        }
    }

    @Test("wants a module's numbers without gaps and in order") func numbers() {
        #expect(throws: PostgresError.self) { try Migrator([second], logger: .silent) }
        #expect(throws: PostgresError.self) { try Migrator([second, first], logger: .silent) }
        #expect(throws: PostgresError.self) { try Migrator([first, first], logger: .silent) }
    }
}
