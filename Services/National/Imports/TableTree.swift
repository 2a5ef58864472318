import Domain

extension TableRow {
    /// A body while it grows, cell by cell. Elements whose cells are all empty leave no gap.
    struct Tree {
        private var leaf: (value: InputValue, column: String)?
        private var fields: [(name: String, tree: Tree)] = []
        private var elements: [Int: Tree] = [:]
        /// How the columns of what is within begin: `milestones.2`; empty for the body and for the field around all columns.
        private let label: String

        init(label: String = "") { self.label = label }

        /// - Parameter labels: of the steps of `path`: what each adds to the name of a column, empty for what is in no name.
        mutating func put(_ value: InputValue, at path: ArraySlice<TableColumn.PathStep>, labels: ArraySlice<String>, column: String) {
            let within = [label, labels.first ?? ""].filter { !$0.isEmpty }.joined(separator: ".")
            switch path.first {
            case nil: leaf = (value, column)
            case .field(let name):
                let index = fields.firstIndex { $0.name == name } ?? fields.endIndex
                if index == fields.endIndex { fields.append((name, Tree(label: within))) }
                fields[index].tree.put(value, at: path.dropFirst(), labels: labels.dropFirst(), column: column)
            case .element(let number):
                elements[number, default: Tree(label: within)]
                    .put(value, at: path.dropFirst(), labels: labels.dropFirst(), column: column)
            }
        }

        /// - Parameter columns: learns the column of every pointer, and how the columns below it begin.
        func value(at pointer: String, _ columns: inout ColumnsByPointer) -> InputValue {
            if let leaf {
                columns.leaves[pointer] = leaf.column
                return leaf.value
            }
            columns.labels[pointer] = label
            if !elements.isEmpty {
                var list: [InputValue] = []
                for (index, number) in elements.keys.sorted().enumerated() {
                    if let tree = elements[number] { list.append(tree.value(at: "\(pointer)/\(index)", &columns)) }
                }
                return .list(list)
            }
            return .object(fields.map { InputField($0.name, $0.tree.value(at: "\(pointer)/\($0.name)", &columns)) })
        }
    }

    /// The way back from a place in the body to the columns of the table.
    struct ColumnsByPointer: Sendable {
        var leaves: [String: String] = [:]
        var labels: [String: String] = [:]

        /// The column of a place; for a place that no cell filled, the name that its column would have.
        subscript(pointer: String) -> String {
            var place = pointer[...]
            var rest: [Substring] = []
            while true {
                if let column = leaves[String(place)] { return column }
                if let label = labels[String(place)] { return ([Substring(label)] + rest).filter { !$0.isEmpty }.joined(separator: ".") }
                guard let slash = place.lastIndex(of: "/") else { return rest.joined(separator: ".") }
                rest.insert(place[place.index(after: slash)...], at: 0)
                place = place[..<slash]
            }
        }
    }
}
