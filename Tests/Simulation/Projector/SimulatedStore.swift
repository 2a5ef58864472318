import Domain
import View

/// The read model's database for one stream: everything below changes in one transaction or not at all.
struct SimulatedStore {
    struct Entry: Equatable {
        let sequence: Int64
        let subject: String
    }

    var position = StreamPosition()
    /// What took effect, in the order of the transactions.
    var effects: [Entry] = []
    /// Per subject, what waits, in order.
    var waiting: [String: [Entry]] = [:]
    var rejected = 0
    /// An event was parked behind one that no longer waits.
    var waitsBehindNothing: Int64?

    var parked: Set<String> { Set(waiting.keys) }

    /// - Returns: false when another projector or an operator came first; nothing changed then.
    mutating func commit(_ effects: StreamEffects, _ entries: [Entry?], comparing: Bool) -> Bool {
        guard !comparing || position == effects.before else { return false }
        let after = effects.after
        position = after
        self.effects += effects.applied.compactMap { entries[$0] }
        for parked in effects.parked {
            guard let entry = entries[parked.index] else { continue }
            if parked.cause == nil, waiting[parked.subject] == nil { waitsBehindNothing = entry.sequence }
            waiting[parked.subject, default: []].append(entry)
        }
        rejected += effects.rejected.count
        return true
    }

    /// An operator tries a parked aggregate again, one transaction.
    mutating func redrive(_ subject: String, inOrder: Bool, raisingEpoch: Bool, isPoison: (Int64) -> Bool) {
        guard let events = waiting[subject] else { return }
        let redrive = Redrive(inOrder ? events : events.reversed()) { event in
            isPoison(event.sequence) ? Rejection(.dataInvalid, "poison") : nil
        }
        effects += redrive.applied
        waiting[subject] = redrive.waiting.isEmpty ? nil : redrive.waiting
        if raisingEpoch { position.parkingEpoch += 1 }
    }
}
