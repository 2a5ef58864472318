/// Cells whose counts add up to zero with these factors: `ma + ci + ml + sn - total = 0`.
package struct DisclosureEquation: Equatable, Sendable {
    package let terms: [(cell: Int, factor: Int)]

    package init(_ parts: [Int], total: Int) {
        terms = parts.map { ($0, 1) } + [(total, -1)]
    }

    package static func == (left: Self, right: Self) -> Bool {
        left.terms.elementsEqual(right.terms) { $0 == $1 }
    }
}

/// Which hidden cells a reader could work out from the visible ones by the equations: exact linear algebra over fractions.
package enum Disclosure {
    /// `hidden`: the cells that are not shown.
    /// - Returns: those of them that have one possible value only.
    package static func determined(hidden: Set<Int>, by equations: [DisclosureEquation]) -> Set<Int> {
        let unknowns = hidden.sorted()
        guard !unknowns.isEmpty else { return [] }
        let column = Dictionary(uniqueKeysWithValues: unknowns.enumerated().map { ($1, $0) })
        var rows = equations.map { equation -> [Int] in
            var row = [Int](repeating: 0, count: unknowns.count)
            for term in equation.terms { if let place = column[term.cell] { row[place] += term.factor } }
            return row
        }
        reduce(&rows, width: unknowns.count)
        // In reduced form a cell is known when its row holds nothing else.
        return Set(
            rows.compactMap { row in
                let places = row.indices.filter { row[$0] != 0 }
                return places.count == 1 ? unknowns[places[0]] : nil
            })
    }

    /// Gauss-Jordan without division: rows stay whole numbers, made small by their greatest common divisor.
    private static func reduce(_ rows: inout [[Int]], width: Int) {
        var pivot = 0
        for place in 0..<width {
            guard let found = rows.indices.dropFirst(pivot).first(where: { rows[$0][place] != 0 }) else { continue }
            rows.swapAt(pivot, found)
            let head = rows[pivot]
            for index in rows.indices where index != pivot && rows[index][place] != 0 {
                let factor = rows[index][place]
                for column in 0..<width { rows[index][column] = rows[index][column] * head[place] - head[column] * factor }
                shrink(&rows[index])
            }
            pivot += 1
            if pivot == rows.count { return }
        }
    }

    private static func shrink(_ row: inout [Int]) {
        let divisor = row.reduce(0) { left, right in
            var (a, b) = (abs(left), abs(right))
            while b != 0 { (a, b) = (b, a % b) }
            return a
        }
        guard divisor > 1 else { return }
        for index in row.indices { row[index] /= divisor }
    }
}
