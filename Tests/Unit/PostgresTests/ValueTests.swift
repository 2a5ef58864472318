import FoundationEssentials
import Postgres
import TestSupport
import Testing

@Suite("A value") struct ValueTests {
    /// Sends the value, has the server compare it with a literal of its own, and reads it back.
    private func roundTrip<Value: PostgresEncodable & PostgresDecodable & Equatable>(
        _ value: Value, _ type: Query, _ literal: String
    ) async throws {
        try await TestPostgres.withPool(maximumConnections: 1) { pool in
            let query: Query = "select \(value)::\(type), \(value)::\(type) is not distinct from \(literal: literal)::\(type)"
            let (back, same) = try await pool.query(query).only().decode((Value, Bool).self)
            #expect(back == value)
            #expect(same, "the server reads another value than \(literal)")
        }
    }

    @Test("of each number type comes back as it went") func numbers() async throws {
        try await roundTrip(true, "boolean", "true")
        try await roundTrip(Int16.min, "int2", "-32768")
        try await roundTrip(Int32(2_147_483_647), "int4", "2147483647")
        try await roundTrip(Int64.min, "int8", "-9223372036854775808")
        try await roundTrip(42, "int8", "42")
        try await roundTrip(-0.1, "float8", "-0.1")
    }

    @Test("of text, bytes, identifier and JSON comes back as it went") func others() async throws {
        try await roundTrip("Côte d'Ivoire — السنغال", "text", "Côte d'Ivoire — السنغال")
        try await roundTrip("", "text", "")
        try await roundTrip([UInt8]([0, 1, 255]), "bytea", "\\x0001ff")
        try await roundTrip([UInt8](), "bytea", "")
        let id = try #require(UUID(uuidString: "0192d5a0-7c3e-7000-8000-00000000002a"))
        try await roundTrip(id, "uuid", "0192d5a0-7c3e-7000-8000-00000000002a")
        try await roundTrip(PostgresJSON(#"{"a": 1}"#), "jsonb", #"{"a": 1}"#)
        try await roundTrip(#"{"a": 1}"#, "jsonb", #"{"a": 1}"#)
    }

    @Test("of time comes back as it went") func times() async throws {
        let literal = "2026-11-21 20:42:00.123456+00"
        try await roundTrip(PostgresTimestamp(microsecondsSince1970: 1_795_293_720_123_456), "timestamptz", literal)
        try await roundTrip(PostgresTimestamp(microsecondsSince1970: -1), "timestamptz", "1969-12-31 23:59:59.999999+00")
        try await roundTrip(PostgresDate(daysSince1970: 0), "date", "1970-01-01")
        try await roundTrip(PostgresDate(daysSince1970: 20_778), "date", "2026-11-21")
    }

    @Test(
        "of exact decimals keeps every digit and the scale",
        arguments: [
            "0", "0.00", "1", "-1", "10000", "12345678901234567890.1234567890", "0.0001", "-0.00010", "99999999", "100000000.5",
            "0.1", "1000000", "NaN",
        ])
    func decimals(_ text: String) async throws {
        try await TestPostgres.withPool(maximumConnections: 1) { pool in
            let back = try await pool.query("select \(text)::numeric").only().decode(String.self)
            #expect(back == text)
        }
        if text != "NaN" { try await roundTrip(PostgresNumeric(text), "numeric", text) }
    }

    @Test("of text that is no decimal number is refused", arguments: ["", "-", ".", "1e", "1.2.3", "1 ", "--1", "1.-2", "١"])
    func notDecimal(_ text: String) async throws {
        let error = await #expect(throws: PostgresError.self) { try await roundTrip(PostgresNumeric(text), "numeric", "1") }
        #expect(error?.kind == .conversion)
    }

    @Test("of decimals without a digit before or after the point is the number all the same") func bareDecimals() async throws {
        for (text, number) in [(".5", "0.5"), ("5.", "5"), ("+7.25", "7.25"), ("-.00012", "-0.00012")] {
            try await TestPostgres.withPool(maximumConnections: 1) { pool in
                let back = try await pool.query("select \(PostgresNumeric(text))").only().decode(String.self)
                #expect(back == number)
            }
        }
    }

    @Test("of a set travels as one array, with NULLs") func arrays() async throws {
        try await roundTrip([Int64(1), 2, 3], "int8[]", "{1,2,3}")
        try await roundTrip([Int64?](), "int8[]", "{}")
        try await roundTrip(["a", nil, "ç,\"}"] as [String?], "text[]", #"{a,NULL,"ç,\"}"}"#)
        try await roundTrip([[1, 2], []] as [[UInt8]], "bytea[]", #"{"\\x0102","\\x"}"#)
        try await roundTrip([PostgresNumeric("1.50"), PostgresNumeric("-2")], "numeric[]", "{1.50,-2}")
        try await roundTrip([PostgresJSON("[1]")], "jsonb[]", #"{"[1]"}"#)
        try await roundTrip([true, false], "bool[]", "{t,f}")
        try await roundTrip([PostgresTimestamp(microsecondsSince1970: 0)], "timestamptz[]", "{1970-01-01 00:00:00+00}")
        try await TestPostgres.withPool(maximumConnections: 1) { pool in
            let ids = (0..<1000).map { Int64($0) }
            let names = ids.map { "name \($0)" }
            try await pool.execute("create table pair (id int8, name text)")
            #expect(try await pool.execute("insert into pair select * from unnest(\(ids), \(names))") == 1000)
            let last = try await pool.query("select name from pair where id = 999").only().decode(String.self)
            #expect(last == "name 999")
        }
    }

    @Test("that is NULL is NULL at the server, whatever its type") func null() async throws {
        try await TestPostgres.withPool(maximumConnections: 1) { pool in
            try await pool.execute("create table note (body jsonb, amount numeric, id uuid)")
            try await pool.execute("insert into note values (\(String?.none), \(PostgresNumeric?.none), \(UUID?.none))")
            let row = try await pool.query("select * from note").only()
            let (body, amount, id) = try row.decode((String?, PostgresNumeric?, UUID?).self)
            #expect(body == nil && amount == nil && id == nil)
        }
    }

    @Test("of another type than asked for is refused, and the column named") func mismatch() async throws {
        try await TestPostgres.withPool(maximumConnections: 1) { pool in
            let row = try await pool.query("select 1::int8 as total, null::text as note, 'infinity'::timestamptz as never").only()
            #expect(throws: PostgresError.self) { try row.decode("total", as: Int32.self) }
            #expect(throws: PostgresError.self) { try row.decode("nowhere", as: Int32.self) }
            #expect(throws: PostgresError.self) { try row.decode("never", as: PostgresTimestamp.self) }
            do throws(PostgresError) { _ = try row.decode((Int64, String, PostgresTimestamp).self) } catch {
                #expect(error.column == "note")
                #expect(error.kind == .conversion)
            }
            #expect(try row.decode("note", as: String?.self) == nil)
        }
    }
}
