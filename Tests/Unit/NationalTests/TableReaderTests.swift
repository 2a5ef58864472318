import Testing

@testable import National

@Suite("Cutting a table into rows")
struct TableReaderTests {
    private static func cells(_ text: String, _ separator: TableReader.Separator? = nil) throws -> [[String]] {
        try TableReader.read(Array(text.utf8), separator: separator).rows.map(\.cells)
    }

    @Test(
        "Line ends, quotes, line ends in quotes, doubled quotes and a byte order mark",
        arguments: [
            ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
            ("a,b\r1,2", [["a", "b"], ["1", "2"]]), ("\u{FEFF}a;b\n1;2", [["a", "b"], ["1", "2"]]),
            ("a;b\n\"1;2\";\"3,4\"", [["a", "b"], ["1;2", "3,4"]]), ("a,b\n\"1\n2\",3", [["a", "b"], ["1\n2", "3"]]),
            ("a,b\n\"1\r\n2\",3", [["a", "b"], ["1\r\n2", "3"]]), ("a,b\n\"say \"\"yes\"\"\",", [["a", "b"], ["say \"yes\"", ""]]),
            ("a,b\n\n\n1,2\n,\n", [["a", "b"], ["1", "2"]]), ("a,b\n5\" pipe,2", [["a", "b"], ["5\" pipe", "2"]]),
            ("a,b\n\"1\" ,2", [["a", "b"], ["1", "2"]]), ("é,ع\nالمغرب,Côte d’Ivoire", [["é", "ع"], ["المغرب", "Côte d’Ivoire"]]),
            ("", []), ("\n\r\n", []),
        ])
    func forms(text: String, expected: [[String]]) throws {
        #expect(try Self.cells(text) == expected)
    }

    @Test("The separator is the one that the first line shows outside quotes, or the one declared")
    func separators() throws {
        #expect(try Self.cells("a;b\n1,5;2") == [["a", "b"], ["1,5", "2"]])
        #expect(try Self.cells("\"a;a\",b\n1,2") == [["a;a", "b"], ["1", "2"]])
        #expect(try Self.cells("a;b\n1,5;2", .comma) == [["a;b"], ["1", "5;2"]])
    }

    @Test("A row knows its line, line ends in quotes counted")
    func lines() throws {
        let rows = try TableReader.read(Array("a,b\n\"1\n2\",3\n\n4,5".utf8), separator: nil).rows
        #expect(rows.map(\.line) == [1, 2, 5])
    }

    @Test("What cannot be read is refused with its line")
    func faults() {
        func fault(_ bytes: [UInt8]) -> TableFault? {
            do {
                _ = try TableReader.read(bytes, separator: nil)
                return nil
            } catch { return error }
        }
        #expect(fault(Array("a,b\n1,\"2\n3,4".utf8)) == .quoteOpen(line: 2))
        #expect(fault(Array("a,b\n\"1\"x,2".utf8)) == .quoteMisplaced(line: 2))
        #expect(fault(Array("a,b\n".utf8) + [0x52, 0xE9, 0x73]) == .notUTF8(line: 2))
        #expect(fault([0xFF, 0xFE, 0x61, 0x00]) == .notUTF8(line: 1))
        #expect(fault(Array("a,b\n1,\0".utf8)) == .notUTF8(line: 2))
    }

    @Test(
        "A decimal is what was declared, with blanks between thousands, and never guessed",
        arguments: [
            ("5 271 000,5", DecimalNotation?.some(.comma), "5271000.5"), ("5\u{202F}271\u{A0}000,5", .comma, "5271000.5"),
            ("12", nil, "12"),
            ("-3.25", .point, "-3.25"), ("1.234", .comma, nil), ("1,234", .point, nil), ("1.234,5", .comma, nil), ("1,5", nil, nil),
        ])
    func decimals(text: String, notation: DecimalNotation?, expected: String?) {
        #expect((try? DecimalNotation.read(text, notation).get()) == expected)
    }

    @Test("A column is known by its path, with numbers from 1 to 99 and languages of two letters")
    func columns() {
        let column = TableColumn("milestones.{number}.title.{language}", in: "action")
        #expect(
            column.path("milestones.2.title.fr") == [.field("action"), .field("milestones"), .element(1), .field("title"), .field("fr")])
        for wrong in [
            "milestones.0.title.fr", "milestones.01.title.fr", "milestones.100.title.fr", "milestones.1.title", "milestones.1.title.FR",
        ] {
            #expect(column.path(wrong) == nil, "\(wrong)")
        }
    }
}
