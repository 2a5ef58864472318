import FoundationEssentials
import Postgres
import TestSupport
import Testing

@Suite("A COPY") struct CopyTests {
    private struct Enough: Error {}

    @Test("in and out again keeps every value of every type") func roundTrip() async throws {
        try await TestPostgres.withPool(maximumConnections: 1) { pool in
            try await pool.execute(
                """
                create table t (id int8, country varchar, amount numeric, body jsonb, at timestamptz, day date, who uuid,
                                raw bytea, flag bool, tags text[])
                """)
            let id = UUID()
            let rows = (0..<5000).map { number in
                (
                    Int64(number), "pays \(number)", PostgresNumeric("\(number).50") as PostgresNumeric?, #"{"n": \#(number)}"#,
                    PostgresTimestamp(microsecondsSince1970: Int64(number)), PostgresDate(daysSince1970: Int32(number)), id,
                    [UInt8](repeating: 7, count: number % 50), number % 2 == 0, number % 3 == 0 ? nil : ["a", "b"] as [String]?
                )
            }
            try await pool.withConnection { connection in
                let columns = ["id", "country", "amount", "body", "at", "day", "who", "raw", "flag", "tags"]
                let count = try await connection.copyIn(table: "t", columns: columns) { writer in
                    try await writer.write(Array(rows[..<1000]))
                    try await writer.write(Array(rows[1000...]))
                }
                #expect(count == 5000)
                let sum = try await connection.query("select sum(amount), count(tags), max(body->>'n') from t").only()
                #expect(try sum.decode((String, Int, String).self) == ("12500000.00", 3333, "999"))
                let (seen, feed) = AsyncStream.makeStream(of: Int64.self)
                let read = try await connection.copyOut("select * from t order by id") { batch in
                    for row in batch {
                        let (id, country, amount, _, _, _, _, raw, flag, tags) = try row.decode(
                            (
                                Int64, String, PostgresNumeric?, String, PostgresTimestamp, PostgresDate, UUID, [UInt8], Bool,
                                [String]?
                            ).self)
                        let number = Int(id)
                        guard country == rows[number].1, amount == rows[number].2, raw == rows[number].7, flag == rows[number].8,
                            tags == rows[number].9
                        else {
                            Issue.record("row \(id) came back changed")
                            return
                        }
                        feed.yield(id)
                    }
                }
                feed.finish()
                #expect(read == 5000)
                #expect(await seen.reduce(into: 0) { count, _ in count += 1 } == 5000)
            }
        }
    }

    @Test("that its caller gives up leaves nothing, and the connection in order") func abandoned() async throws {
        try await TestPostgres.withPool(maximumConnections: 1) { pool in
            try await pool.execute("create table t (id int8)")
            try await pool.withConnection { connection in
                let session = try await connection.query("select pg_backend_pid()").only().decode(Int32.self)
                await #expect(throws: Enough.self) {
                    try await connection.copyIn(table: "t", columns: ["id"]) { writer in
                        try await writer.write([Int64(1), 2])
                        throw Enough()
                    }
                }
                await #expect(throws: Enough.self) {
                    try await connection.copyOut("select generate_series(1, 1000000)") { _ in throw Enough() }
                }
                #expect(try await connection.query("select id from t").isEmpty)
                #expect(try await connection.query("select pg_backend_pid()").only().decode(Int32.self) == session)
            }
        }
    }

    @Test("refuses a value of another type than the column's, naming the column") func mismatch() async throws {
        try await TestPostgres.withPool(maximumConnections: 1) { pool in
            try await pool.execute("create table t (id int4, note text)")
            try await pool.withConnection { connection in
                let wrong = await #expect(throws: PostgresError.self) {
                    try await connection.copyIn(table: "t", columns: ["id"]) { try await $0.write([Int64(1)]) }
                }
                #expect(wrong?.column == "id")
                let missing = await #expect(throws: PostgresError.self) {
                    try await connection.copyIn(table: "t", columns: ["id", "note"]) { try await $0.write([Int32(1)]) }
                }
                #expect(missing?.kind == .conversion)
                let after = try await connection.query("select 1")
                #expect(after.count == 1)
            }
        }
    }

    @Test("whose row the server refuses says the server's reason") func refused() async throws {
        try await TestPostgres.withPool(maximumConnections: 1) { pool in
            try await pool.execute("create table t (id int8 check (id < 10))")
            let error = await #expect(throws: PostgresError.self) {
                try await pool.withConnection { connection in
                    try await connection.copyIn(table: "t", columns: ["id"]) { writer in
                        for start in 0..<200 { try await writer.write((0..<1000).map { Int64(start * 1000 + $0) }) }
                    }
                }
            }
            #expect(error?.sqlState == .checkViolation)
            #expect(try await pool.query("select id from t").isEmpty)
        }
    }

    @Test("within a transaction is undone with it") func within() async throws {
        try await TestPostgres.withPool(maximumConnections: 1) { pool in
            try await pool.execute("create table t (id int8)")
            let outcome = await pool.transaction { transaction in
                try await transaction.copyIn(table: "t", columns: ["id"]) { try await $0.write([Int64(1), 2, 3]) }
                #expect(try await transaction.query("select id from t").count == 3)
                throw Enough()
            }
            #expect(throws: Enough.self) { try outcome.get() }
            #expect(try await pool.query("select id from t").isEmpty)
        }
    }

    @Test("takes no parameters, and says so") func parameters() async throws {
        try await TestPostgres.withPool(maximumConnections: 1) { pool in
            let error = await #expect(throws: PostgresError.self) {
                try await pool.withConnection { try await $0.copyOut("select \(1)") { _ in } }
            }
            #expect(error?.kind == .misuse)
        }
    }
}
