import Testing

@testable import Postgres

@Suite("A query") struct QueryTests {
    @Test("turns each value into a parameter") func parameters() {
        let name = "Awa'; drop table practice; --"
        let query: Query = "select * from practice where id = \(7) and title = \(name)"
        #expect(query.text == "select * from practice where id = $1 and title = $2")
        #expect(query.parameters.count == 2)
        #expect(query.parameters.types == [PostgresType.int8.rawValue, PostgresType.inferred.rawValue])
        #expect(!query.text.contains("drop"))
    }

    @Test("numbers the parameters of queries within it on") func composition() {
        let country: Query = "country = \("ma")"
        let since: Query = "at > \(Int64(5)) and at < \(Int64(9))"
        let both = Query(joining: [country, since], separator: " and ")
        let query: Query = "select \(1) where \(both) limit \(10)"
        #expect(query.text == "select $1 where country = $2 and at > $3 and at < $4 limit $5")
        #expect(query.parameters.count == 5)
        #expect(query.parameters.entries.map(\.length) == [8, 2, 8, 8, 8])
        let outer: Query = "with x as (\(query)) select \(2)"
        #expect(outer.text.hasSuffix("limit $5) select $6"))
    }

    @Test("keeps its numbers right beyond nine parameters") func manyParameters() {
        let inner = Query(joining: (0..<12).map { "\($0)" }, separator: ",")
        let query: Query = "select \(99) + \(inner)"
        #expect(query.text == "select $1 + $2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13")
    }

    @Test("leaves dollar signs of the text alone") func dollarSigns() {
        let body: Query = "do $body$ begin end $body$"
        let query: Query = "\(body); select \(1)"
        #expect(query.text == "do $body$ begin end $body$; select $1")
    }

    @Test("quotes identifiers and literals") func quoting() {
        let query: Query = "create role \(identifier: "a\"b") password\(literal: "it's \\ this")"
        #expect(query.text == "create role \"a\"\"b\" password E'it''s \\\\ this'")
    }

    @Test("with a NUL in a text is refused before it is sent") func nul() {
        let query: Query = "select \("a\0b")"
        #expect(query.fault?.kind == .conversion)
        #expect(query.fault?.message.contains("$1") == true)
    }
}
