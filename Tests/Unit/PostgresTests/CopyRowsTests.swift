import Postgres
import TestSupport
import Testing

/// Rows encoded before the COPY that sends them.
@Suite("Rows encoded beforehand") struct CopyRowsTests {
    private static let columns: [CopyRows.Column] = [.init("at", .timestamptz), .init("id", .int8), .init("note", .text)]

    private static func rows(_ count: Int) throws -> CopyRows {
        var rows = CopyRows(table: "t", columns: columns)
        for number in 0..<count {
            try rows.append { row throws(PostgresError) in
                row.appendOpen(length: 8)
                try row.append(Int64(number))
                try row.append(Array("ligne \(number) عربي".utf8))
            }
        }
        return rows
    }

    @Test("each take the value that only the transaction knows") func filled() async throws {
        try await TestPostgres.withPool(maximumConnections: 1) { pool in
            try await pool.execute("create table t (at timestamptz, id int8, note text)")
            let rows = try Self.rows(1_000)
            // More than once: a transaction that is tried again fills them again.
            for microseconds in [1_700_000_000_000_001, 1_700_000_000_000_002] as [Int64] {
                _ = try await pool.transaction { transaction in
                    var rows = rows
                    try rows.fill(PostgresTimestamp(microsecondsSince1970: microseconds))
                    #expect(try await transaction.copyIn(rows) == 1_000)
                }.get()
                let found = try await pool.query(
                    """
                    select count(*), count(distinct id), count(*) filter (where note = 'ligne ' || id || ' عربي') from t
                    where at = \(PostgresTimestamp(microsecondsSince1970: microseconds))
                    """
                ).only().decode((Int64, Int64, Int64).self)
                #expect(found == (1_000, 1_000, 1_000))
            }
        }
    }

    @Test("of a type that the table's column is not are refused by the column's name, and nothing is kept") func mismatch() async throws {
        try await TestPostgres.withPool(maximumConnections: 1) { pool in
            try await pool.execute("create table t (at int8, id int8, note text)")
            let rows = try Self.rows(3)
            let outcome = await pool.transaction { try await $0.copyIn(rows) }
            let error = #expect(throws: PostgresError.self) { try outcome.get() }
            #expect(error?.kind == .conversion)
            #expect(error?.column == "at")
            #expect(try await pool.query("select id from t").isEmpty)
        }
    }

    @Test("take no value of another length than was left open") func length() throws {
        var rows = try Self.rows(1)
        let error = #expect(throws: PostgresError.self) { try rows.fill(Int32(1)) }
        #expect(error?.kind == .misuse)
    }

    @Test("none of them are sent without asking the server") func none() async throws {
        try await TestPostgres.withPool(maximumConnections: 1) { pool in
            let count = try await pool.transaction { try await $0.copyIn(CopyRows(table: "nowhere", columns: Self.columns)) }.get()
            #expect(count == 0)
        }
    }

    @Test("of bytes that are no text are refused by the server") func notText() async throws {
        try await TestPostgres.withPool(maximumConnections: 1) { pool in
            try await pool.execute("create table t (note text)")
            var rows = CopyRows(table: "t", columns: [.init("note", .text)])
            try rows.append { row throws(PostgresError) in try row.append([0xC3, 0x28] as [UInt8]) }
            let broken = rows
            let outcome = await pool.transaction { try await $0.copyIn(broken) }
            let error = #expect(throws: PostgresError.self) { try outcome.get() }
            #expect(error?.sqlState?.rawValue == "22021")
        }
    }
}
