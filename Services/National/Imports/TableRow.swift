import Domain
import ServiceHost

/// One row as the body of a command, with the way back from a fault of the body to the column.
struct TableRow: Sendable {
    let line: Int
    let body: InputValue
    /// Faults of the row itself.
    let faults: [(column: String, fault: TableFault)]
    /// What it says, in an order that does not depend on the file's: equal rows are equal texts.
    let canonical: String
    private let columns: ColumnsByPointer

    init(_ row: TableReader.Row, _ header: TableHeader, decimal: DecimalNotation?) {
        line = row.line
        var tree = Tree()
        var faults: [(String, TableFault)] = []
        var canonical: [String] = []
        if row.cells.count != header.places.count {
            faults.append(("", .cellCount(expected: header.places.count, found: row.cells.count)))
        }
        for (place, cell) in zip(header.places, row.cells) {
            let text = cell.trimming()
            if text.isEmpty { continue }
            canonical.append(place.name + "\u{1F}" + text)
            var value = InputValue.null
            switch Self.value(text, place.kind, decimal) {
            case .success(let read): value = read
            // The place is known all the same, so that nobody says of the column that it is missing.
            case .failure(let fault): faults.append((place.name, fault))
            }
            tree.put(value, at: place.path[...], labels: place.labels[...], column: place.name)
        }
        self.faults = faults
        self.canonical = canonical.sorted().joined(separator: "\u{1E}")
        var columns = ColumnsByPointer()
        body = tree.value(at: "", &columns)
        self.columns = columns
    }

    /// The column that a pointer into the body is about.
    func column(of pointer: String) -> String { columns[pointer] }

    private static func value(_ text: String, _ kind: TableColumn.Kind, _ decimal: DecimalNotation?) -> Result<InputValue, TableFault> {
        switch kind {
        case .text: .success(.text(text))
        // The domain says whether it is a number; only its form in the file is settled here.
        case .integer: .success(Int(text) == nil ? .text(text) : .number(text))
        case .decimal: DecimalNotation.read(text, decimal).map(InputValue.text)
        case .list: .success(.list(text.split { $0.isWhitespace || $0 == "," || $0 == ";" }.map { .text(String($0)) }))
        case .flag:
            switch text.lowercased() {
            case "true", "1", "oui", "yes", "نعم", "vrai": .success(.bool(true))
            case "false", "0", "non", "no", "لا", "faux": .success(.bool(false))
            default: .failure(.flagInvalid)
            }
        }
    }
}

/// How decimals are written in a table.
enum DecimalNotation: String, CaseIterable, Sendable {
    case comma, point

    /// The number with a point. Blanks may stand between groups of digits: they are how French writes thousands.
    static func read(_ text: String, _ notation: DecimalNotation?) -> Result<String, TableFault> {
        let digits = String(text.filter { !$0.isWhitespace })
        let marks = digits.filter { $0 == "," || $0 == "." }
        guard let mark = marks.first else { return .success(digits) }
        guard let notation else { return .failure(.decimalUndeclared) }
        // 1.234 under a comma may be a thousand or one and a bit: nobody guesses.
        guard marks.count == 1, mark == (notation == .comma ? "," : ".") else { return .failure(.decimalInvalid) }
        return .success(digits.replacing(",", with: "."))
    }
}
