/// Hides small counts of persons, and as many others as it takes so that no total minus the rest gives them away.
///
/// A cell is small when it counts at least one person and fewer than the smallest publishable size. Zero is shown: that nobody
/// was there tells nothing about anybody.
package struct Suppression: Sendable {
    /// Counts by cell, totals included.
    package let counts: [Int]
    /// The smallest size that may be shown, by cell.
    package let smallest: [Int]
    package let equations: [DisclosureEquation]
    /// Cells that are shown in any case because they are no counts, such as a country with itself.
    package let shown: Set<Int>
    /// Cells that stand nowhere but could be worked out, such as the difference of two steps.
    package let implied: Set<Int>

    package init(
        counts: [Int], smallest: [Int], equations: [DisclosureEquation], shown: Set<Int> = [], implied: Set<Int> = []
    ) {
        self.counts = counts
        self.smallest = smallest
        self.equations = equations
        self.shown = shown
        self.implied = implied
    }

    /// The cells to hide, implied ones included. Pure; the same input is always hidden the same.
    package func hidden() -> Set<Int> {
        var hidden = implied.union(counts.indices.filter { isSmall($0) && !shown.contains($0) })
        while let weak = weakest(hidden) {
            let before = hidden.count
            hidden.formUnion(victims(for: weak, hidden))
            // Nothing is left to hide beside it: then nothing is shown at all.
            if hidden.count == before { return Set(counts.indices).subtracting(shown) }
        }
        return hidden
    }

    private func isSmall(_ cell: Int) -> Bool { counts[cell] > 0 && counts[cell] < smallest[cell] }

    /// A small cell that can be worked out, or one of a group whose sum can be and is small; nil when all is well.
    private func weakest(_ hidden: Set<Int>) -> Int? {
        if let cell = Disclosure.determined(hidden: hidden, by: equations).filter(isSmall).min() { return cell }
        for equation in equations {
            guard let total = equation.terms.last?.cell, !hidden.contains(total) else { continue }
            let parts = equation.terms.dropLast().map(\.cell).filter(hidden.contains)
            let sum = parts.reduce(0) { $0 + counts[$1] }
            if sum > 0, sum < (parts.map { smallest[$0] }.max() ?? 0), let first = parts.first { return first }
        }
        return nil
    }

    /// What is hidden beside a cell to protect it, the least that does: a single count, the smallest first; else a count with the
    /// totals it stands under, because alone it follows from them; the grand total last, for it is what everybody reads first.
    private func victims(for cell: Int, _ hidden: Set<Int>) -> Set<Int> {
        let visible = counts.indices.filter { !hidden.contains($0) && !shown.contains($0) }
        let totals = Set(equations.compactMap { $0.terms.last?.cell })
        let grand = totals.subtracting(equations.flatMap { $0.terms.dropLast().map(\.cell) })
        let sorted = visible.sorted {
            (totals.contains($0) ? 1 : 0, counts[$0] == 0 ? 1 : 0, counts[$0], $0)
                < (totals.contains($1) ? 1 : 0, counts[$1] == 0 ? 1 : 0, counts[$1], $1)
        }
        let singles = sorted.filter { !grand.contains($0) }.map { Set([$0]) }
        let groups = sorted.filter { !totals.contains($0) && counts[$0] > 0 }.map { part in
            Set([part]).union(equations.filter { $0.holds(part) }.compactMap { $0.terms.last?.cell }).subtracting(grand)
        }
        let choices = singles + groups + sorted.filter(grand.contains).map { Set([$0]) }
        return choices.first { weakest(hidden.union($0)) != cell } ?? choices.first ?? []
    }
}

extension DisclosureEquation {
    func holds(_ cell: Int) -> Bool { terms.contains { $0.cell == cell } }
}
