/// Tables as CSV (RFC 4180): one line for each cell, so that a spreadsheet or a program can filter and pivot what it needs.
package enum TableText {
    package static let header = ["chapter", "table", "row", "column", "text", "value", "figure", "demonstration"]

    package static func write(_ tables: [(chapter: String, table: DataTable)]) -> String {
        var lines = [header.joined(separator: ",")]
        for (chapter, table) in tables {
            for row in table.rows {
                for (index, cell) in row.cells.enumerated() {
                    let column = table.columns.indices.contains(index + 1) ? table.columns[index + 1] : ""
                    let fields = [
                        chapter, table.caption, row.header.text, column, cell.text, cell.value ?? "", cell.figure ?? "",
                        cell.isDemonstration || row.header.isDemonstration ? "true" : "false",
                    ]
                    lines.append(fields.map(field).joined(separator: ","))
                }
            }
        }
        // The mark lets spreadsheets see that the text is UTF-8.
        return "\u{FEFF}" + lines.joined(separator: "\r\n") + "\r\n"
    }

    /// A text that starts like a formula is kept from being run by a spreadsheet; numbers stay numbers.
    static func field(_ text: String) -> String {
        var text = text
        let isNumber = text.dropFirst().allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
        if let first = text.first, "=+-@\t\r".contains(first), !(isNumber && "+-".contains(first)) { text = "'" + text }
        guard text.contains(where: { "\",\n\r".contains($0) }) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
