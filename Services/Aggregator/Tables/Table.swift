import View

/// A table of an answer, to be written as CSV (RFC 4180).
struct Table: Sendable {
    let columns: [String]
    let rows: [[String]]

    init<Entry: TableEntry>(_ entries: [Entry], _ texts: TableTexts) {
        columns = Entry.columns
        rows = entries.map { $0.cells(texts) }
    }

    /// With the mark by which spreadsheets see that the text is UTF-8.
    var text: String {
        "\u{FEFF}" + ([columns] + rows).map { $0.map(Self.field).joined(separator: ",") + "\r\n" }.joined()
    }

    /// A text that starts like a formula is kept from being run by a spreadsheet; numbers stay numbers.
    static func field(_ text: String) -> String {
        var text = text
        let isNumber = text.dropFirst().allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
        if let first = text.first, "=+-@\t\r".contains(first), !(isNumber && "+-".contains(first)) { text = "'" + text }
        guard text.contains(where: { "\",\r\n".contains($0) || $0 == "\r\n" }) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}

/// What can be a row of a table.
protocol TableEntry: Sendable {
    static var columns: [String] { get }
    /// As many as there are columns.
    func cells(_ texts: TableTexts) -> [String]
}
