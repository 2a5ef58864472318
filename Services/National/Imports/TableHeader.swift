import ServiceHost

/// The columns of one table, found in its first line.
struct TableHeader: Sendable {
    struct Place: Sendable {
        let name: String
        let kind: TableColumn.Kind
        let path: [TableColumn.PathStep]
        /// What each step of the path is in the name; empty for the field around all columns.
        let labels: [String]
    }

    let places: [Place]

    /// Every fault of the columns at once.
    init(_ names: [String], of table: ImportTable) throws(Problem) {
        var places: [Place] = []
        var errors: [ProblemError] = []
        let names = names.map { $0.trimming() }
        for (index, name) in names.enumerated() {
            guard let place = Self.place(name, table) else {
                let known = table.columns.map(\.name)
                errors.append(Self.error(name, .columnUnknown(nearest: NearestName.of(name, among: known))))
                continue
            }
            if names[..<index].contains(name) { errors.append(Self.error(name, .columnRepeated)) }
            places.append(place)
        }
        for column in table.columns where column.isRequired && !names.contains(where: { column.path($0) != nil }) {
            errors.append(Self.error(column.name, .columnMissing))
        }
        guard errors.isEmpty else { throw Problem(.invalidInput, errors: errors) }
        self.places = places
    }

    private static func place(_ name: String, _ table: ImportTable) -> Place? {
        for column in table.columns {
            if let path = column.path(name) {
                let parts = name.split(separator: ".").map(String.init)
                return Place(name: name, kind: column.kind, path: path, labels: column.parent.isEmpty ? parts : [""] + parts)
            }
        }
        return nil
    }

    private static func error(_ column: String, _ fault: TableFault) -> ProblemError {
        ProblemError(pointer: "/columns/" + column, code: fault.code, detail: fault.text)
    }
}

extension String {
    /// Without blanks, no-break spaces and line ends around it.
    func trimming() -> String {
        var text = self[...]
        while let first = text.first, first.isWhitespace { text = text.dropFirst() }
        while let last = text.last, last.isWhitespace { text = text.dropLast() }
        return String(text)
    }
}
