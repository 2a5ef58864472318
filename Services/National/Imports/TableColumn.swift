/// A column that a table may have: its name is the path of the field in the command's body, `milestones.{number}.title.{language}`.
struct TableColumn: Sendable {
    enum Kind: Sendable {
        case text
        /// Written with a comma or a point, as declared.
        case decimal
        case integer
        case flag
        /// Separated by blanks: `ma sn`.
        case list
    }

    let name: String
    let kind: Kind
    let isRequired: Bool
    /// The field of the body that holds it; empty for one of the body's own.
    let parent: String

    init(_ name: String, _ kind: Kind = .text, isRequired: Bool = false, in parent: String = "") {
        self.name = name
        self.kind = kind
        self.isRequired = isRequired
        self.parent = parent
    }

    /// The steps from the body to the field, if `header` is a name of this column; numbers count from 1 in it and from 0 here.
    func path(_ header: String) -> [PathStep]? {
        let wanted = name.split(separator: ".", omittingEmptySubsequences: false)
        let given = header.split(separator: ".", omittingEmptySubsequences: false)
        guard wanted.count == given.count else { return nil }
        var path: [PathStep] = parent.isEmpty ? [] : [.field(parent)]
        for (pattern, part) in zip(wanted, given) {
            switch pattern {
            case "{number}":
                guard let number = Int(part), (1...99).contains(number), String(number) == part else { return nil }
                path.append(.element(number - 1))
            case "{language}":
                guard part.utf8.count == 2, part.utf8.allSatisfy({ (97...122).contains($0) }) else { return nil }
                path.append(.field(String(part)))
            default:
                guard pattern == part else { return nil }
                path.append(.field(String(part)))
            }
        }
        return path
    }

    enum PathStep: Hashable, Sendable {
        case field(String)
        case element(Int)
    }
}
