/// Cuts a table in the manner of RFC 4180 into rows: cells may be quoted and then hold separators, line ends and doubled quotes.
///
/// Line ends are CR LF, LF or CR. Empty lines are no rows. A byte order mark is passed over.
struct TableReader {
    /// One row, with the line of the file on which it begins.
    struct Row: Equatable {
        let line: Int
        let cells: [String]
    }

    enum Separator: String, CaseIterable, Sendable {
        case comma = ","
        case semicolon = ";"
    }

    private enum State {
        case start, plain, quoted, afterQuote
    }

    private let separator: Unicode.Scalar
    private var state = State.start
    private var rows: [Row] = []
    private var cells: [String] = []
    private var cell = String.UnicodeScalarView()
    private var line = 1
    private var rowLine = 1
    private var quoteLine = 1

    private init(_ separator: Separator) { self.separator = separator == .comma ? "," : ";" }

    /// - Parameter separator: nil takes the one that the first line shows.
    static func read(_ bytes: [UInt8], separator: Separator?) throws(TableFault) -> (separator: Separator, rows: [Row]) {
        let text = try text(bytes)
        let separator = separator ?? guess(text)
        var reader = TableReader(separator)
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            // CR LF is one line end.
            if scalar == "\n", last == "\r", reader.state != .quoted {
                last = scalar
                continue
            }
            try reader.take(scalar)
            last = scalar
        }
        guard reader.state != .quoted else { throw .quoteOpen(line: reader.quoteLine) }
        reader.endRow()
        return (separator, reader.rows)
    }

    private static func text(_ bytes: [UInt8]) throws(TableFault) -> String {
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        guard let text = String(validating: body, as: UTF8.self) else {
            var good = 0
            for line in body.split(separator: 0x0A, omittingEmptySubsequences: false) {
                guard String(validating: line, as: UTF8.self) != nil else { break }
                good += 1
            }
            throw .notUTF8(line: good + 1)
        }
        if let nul = text.unicodeScalars.firstIndex(of: "\0") {
            throw .notUTF8(line: text.unicodeScalars[..<nul].count { $0 == "\n" } + 1)
        }
        return text
    }

    /// Whichever the first line has more of, outside quotes.
    private static func guess(_ text: String) -> Separator {
        var balance = 0
        var isQuoted = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": isQuoted.toggle()
            case ";" where !isQuoted: balance += 1
            case "," where !isQuoted: balance -= 1
            case "\n", "\r": if !isQuoted { return balance > 0 ? .semicolon : .comma }
            default: break
            }
        }
        return balance > 0 ? .semicolon : .comma
    }

    private mutating func take(_ scalar: Unicode.Scalar) throws(TableFault) {
        switch (state, scalar) {
        case (.quoted, "\""): state = .afterQuote
        case (.quoted, _):
            if scalar == "\n" { line += 1 }
            cell.append(scalar)
        case (.afterQuote, "\""):
            cell.append(scalar)
            state = .quoted
        case (_, separator): endCell()
        case (_, "\n"), (_, "\r"):
            endRow()
            line += 1
            rowLine = line
        case (.start, "\""):
            quoteLine = line
            state = .quoted
        // Blanks after a closing quote are what some programs leave; anything else means that the quotes are wrong.
        case (.afterQuote, " "), (.afterQuote, "\t"): break
        case (.afterQuote, _): throw .quoteMisplaced(line: line)
        default:
            cell.append(scalar)
            state = .plain
        }
    }

    private mutating func endCell() {
        cells.append(String(cell))
        cell.removeAll()
        state = .start
    }

    private mutating func endRow() {
        let isEmptyLine = cells.isEmpty && cell.isEmpty && state == .start
        if !isEmptyLine {
            endCell()
            // A line of nothing but separators is what spreadsheets leave at the end.
            if cells.contains(where: { !$0.isEmpty }) { rows.append(Row(line: rowLine, cells: cells)) }
        }
        cells = []
        cell.removeAll()
        state = .start
    }
}
