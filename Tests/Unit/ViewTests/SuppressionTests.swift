import Testing

@testable import View

@Suite struct SuppressionTests {
    /// A table of counts with its totals: cells by row, row totals, column totals, grand total.
    private struct Table {
        let counts: [Int]
        let equations: [DisclosureEquation]

        init(height: Int, width: Int, _ cell: () -> Int) {
            let cells = (0..<(height * width)).map { _ in cell() }
            let rows = (0..<height).map { row in (0..<width).reduce(0) { $0 + cells[row * width + $1] } }
            let columns = (0..<width).map { column in (0..<height).reduce(0) { $0 + cells[$1 * width + column] } }
            counts = cells + rows + columns + [rows.reduce(0, +)]
            let grand = counts.count - 1
            equations =
                (0..<height).map { row in
                    DisclosureEquation((0..<width).map { row * width + $0 }, total: height * width + row)
                }
                + (0..<width).map { column in
                    DisclosureEquation((0..<height).map { $0 * width + column }, total: height * width + height + column)
                }
                + [
                    DisclosureEquation((0..<height).map { height * width + $0 }, total: grand),
                    DisclosureEquation((0..<width).map { height * width + height + $0 }, total: grand),
                ]
        }
    }

    @Test func `A single small cell takes the next smallest with it`() {
        let hidden = Suppression(
            counts: [3, 20, 10, 33], smallest: [5, 5, 5, 5], equations: [DisclosureEquation([0, 1, 2], total: 3)]
        ).hidden()
        #expect(hidden == [0, 2])
    }

    @Test func `Two small cells whose sum is small take a third with them`() {
        let hidden = Suppression(
            counts: [1, 2, 30, 33], smallest: [5, 5, 5, 5], equations: [DisclosureEquation([0, 1, 2], total: 3)]
        ).hidden()
        #expect(hidden == [0, 1, 2])
    }

    @Test func `Zeros and large cells stay as they are`() {
        let hidden = Suppression(
            counts: [0, 12, 8, 20], smallest: [5, 5, 5, 5], equations: [DisclosureEquation([0, 1, 2], total: 3)]
        ).hidden()
        #expect(hidden.isEmpty)
    }

    @Test func `A small total is hidden with the cell that makes it up`() {
        let hidden = Suppression(
            counts: [3, 0, 0, 3], smallest: [5, 5, 5, 5], equations: [DisclosureEquation([0, 1, 2], total: 3)]
        ).hidden()
        #expect(hidden.isSuperset(of: [0, 3]))
    }

    @Test func `The grand total stays when other counts can be hidden instead`() {
        var cells = [0, 20, 0, 0, 0, 12, 4, 0, 0].makeIterator()
        let table = Table(height: 3, width: 3) { cells.next() ?? 0 }
        let hidden = Suppression(counts: table.counts, smallest: table.counts.map { _ in 5 }, equations: table.equations).hidden()
        #expect(hidden.contains(6))
        #expect(!hidden.contains(table.counts.count - 1), "hidden: \(hidden.sorted())")
    }

    @Test func `No small cell of a table can be worked out from what is shown`() {
        let seed: UInt64 = 20_261_121
        var random = SplitMix(state: seed)
        for round in 0..<3_000 {
            let height = Int.random(in: 1...4, using: &random)
            let width = Int.random(in: 2...4, using: &random)
            let top = [4, 8, 20].randomElement(using: &random) ?? 8
            let table = Table(height: height, width: width) { Bool.random(using: &random) ? 0 : Int.random(in: 0...top, using: &random) }
            let suppression = Suppression(
                counts: table.counts, smallest: table.counts.map { _ in 5 }, equations: table.equations)
            let hidden = suppression.hidden()
            let small = Set(table.counts.indices.filter { (1..<5).contains(table.counts[$0]) })
            #expect(small.isSubset(of: hidden), "seed \(seed) round \(round)")
            let known = Disclosure.determined(hidden: hidden, by: table.equations).intersection(small)
            #expect(known.isEmpty, "seed \(seed) round \(round): \(known.sorted()) of \(table.counts)")
        }
    }

    @Test func `What can be worked out is found also across lines`() {
        // Row totals and column totals of a table of two by two with one free cell: every cell follows.
        let equations = [
            DisclosureEquation([0, 1], total: 4), DisclosureEquation([2, 3], total: 5), DisclosureEquation([0, 2], total: 6),
            DisclosureEquation([1, 3], total: 7),
        ]
        #expect(Disclosure.determined(hidden: [0, 1, 2], by: equations) == [0, 1, 2])
        #expect(Disclosure.determined(hidden: [0, 1, 2, 3], by: equations).isEmpty)
    }
}

/// A seeded source of randomness (SplitMix64).
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
