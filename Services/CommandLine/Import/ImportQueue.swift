import Domain

/// The steps of an import that are still to be taken, and which of them may be sent now. Pure.
///
/// The order given is one in which every step is allowed. The countries go side by side through theirs; but a step about a
/// record, or about what belongs to it, waits for everything that stands before it there, whoever says it: nobody answers before
/// they are asked, and no pilot is closed while somebody is still to depart.
struct ImportQueue: Sendable {
    /// How far ahead is looked for steps that can be sent.
    private static let horizon = 4_000

    private let steps: [ImportStep]
    private let bonds: [ImportBond]
    /// By country: what is not done, in order.
    private var open: [CountryCode: [Int]]
    /// What is not done, by the record that it is about, and by the record that this one belongs to.
    private var byRecord: [AggregateID: [Int]] = [:]
    private var byParent: [AggregateID: [Int]] = [:]

    init(_ steps: [ImportStep]) {
        self.steps = steps
        bonds = ImportBond.of(steps)
        open = Dictionary(grouping: steps.indices) { steps[$0].country }
        for (index, bond) in bonds.enumerated() {
            if let record = bond.record { byRecord[record, default: []].append(index) }
            if let parent = bond.parent { byParent[parent, default: []].append(index) }
        }
    }

    var countries: [CountryCode] { open.keys.sorted() }

    /// Some steps of one role that can be sent together, in their order; empty while all wait for another country, nil at the end.
    func next(for country: CountryCode, atMost limit: Int) -> [Int]? {
        guard let waiting = open[country], !waiting.isEmpty else { return nil }
        var batch: [Int] = []
        var sent: Set<Int> = []
        for index in waiting.prefix(Self.horizon) where batch.count < limit {
            if let first = batch.first, steps[first].role != steps[index].role { continue }
            guard !isHeldBack(index, sent) else { continue }
            batch.append(index)
            sent.insert(index)
        }
        return batch
    }

    mutating func finish(_ done: Set<Int>, of country: CountryCode) {
        open[country]?.removeAll { done.contains($0) }
        for index in done {
            if let record = bonds[index].record { byRecord[record]?.removeAll { $0 == index } }
            if let parent = bonds[index].parent { byParent[parent]?.removeAll { $0 == index } }
        }
    }

    /// In one batch a step may follow its predecessor only if nothing can keep that one from being taken.
    private func isHeldBack(_ index: Int, _ sent: Set<Int>) -> Bool {
        let bond = bonds[index]
        let related = [bond.record.flatMap { byRecord[$0] }, bond.parent.flatMap { byRecord[$0] }, bond.record.flatMap { byParent[$0] }]
        return related.contains { indices in
            (indices ?? []).contains { $0 < index && !(sent.contains($0) && !steps[$0].operation.needsPartner) }
        }
    }
}
