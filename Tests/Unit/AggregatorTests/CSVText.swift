import Contracts
import Dashboard
import Domain
import Foundation
import HTTPTypes
import Logging
import Outbox
import Postgres

/// Reads CSV as RFC 4180 tells it, with its own few lines: not the code that wrote it.
enum CSVText {
    static func rows(_ text: String) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var field = ""
        var isQuoted = false
        var letters = Array(text.unicodeScalars)[...]
        while let letter = letters.popFirst() {
            switch letter {
            case "\"" where isQuoted && letters.first == "\"":
                field.unicodeScalars.append("\"")
                letters.removeFirst()
            case "\"": isQuoted.toggle()
            case "," where !isQuoted:
                row.append(field)
                field = ""
            case "\r" where !isQuoted: continue
            case "\n" where !isQuoted:
                rows.append(row + [field])
                (row, field) = ([], "")
            default: field.unicodeScalars.append(letter)
            }
        }
        return rows
    }

    /// The id of the figure in a row of a table of figures: its axes in alphabetical order.
    static func figure(_ row: [String]) -> String { row[0] + row[1].split(separator: " ").sorted().map { "/" + $0 }.joined() }
}

extension JSONValue {
    /// Every figure within: its id, its number or the name of its state, and whether something in it is invented.
    var figures: [(id: String, shown: String, demonstration: Bool)] {
        switch self {
        case .array(let elements): return elements.flatMap(\.figures)
        case .object(let members):
            let id = self["id"]?.text ?? self["figureID"]?.text
            if let id, let value = self["value"], let state = value["state"]?.text, self["coverage"] != nil {
                return [(id, value["value"]?.text ?? state, self["demonstration"] == .boolean(true))]
            }
            return members.flatMap(\.value.figures)
        default: return []
        }
    }

    /// Every figure within that counts persons and shows fewer than may be published, which is five in each country of the sample.
    var smallCounts: [String] {
        switch self {
        case .array(let elements): return elements.flatMap(\.smallCounts)
        case .object(let members):
            if let id = self["id"]?.text, self["unit"]?["code"]?.text == "persons", let shown = self["value"]?["value"]?.text {
                return Int(shown).map((1..<5).contains) == true ? ["\(id) is \(shown)"] : []
            }
            return members.flatMap(\.value.smallCounts)
        default: return []
        }
    }
}
