import Domain
import View

/// One stream, its log, its store, and projectors that crash, pause, wake as zombies and race an operator.
struct ProjectorWorld {
    static let faultyTicks = 160
    static let lastTick = 1_500

    let mutant: ProjectorMutant
    var dice: Dice
    var log: SimulatedLog
    var store = SimulatedStore()
    var workers: [SimulatedWorker]
    var tick = 0

    init(seed: UInt64, mutant: ProjectorMutant) {
        self.mutant = mutant
        dice = Dice(seed: seed)
        log = SimulatedLog(&dice)
        workers = [SimulatedWorker(store)]
    }

    /// - Returns: what was broken; nil when every promise held.
    mutating func run() -> String? {
        while tick < Self.lastTick {
            tick += 1
            let faulty = tick < Self.faultyTicks
            if faulty { log.grow(&dice, confirmed: store.position.lastSequence) }
            if tick == Self.faultyTicks { log.poison = [] }
            if dice.happens(30), let mended = log.poison.min() { log.poison.remove(mended) }
            if !faulty, tick % 40 == 0 { log.resend(after: store.position.lastSequence) }
            if faulty, dice.happens(30) { strike() }
            for index in workers.indices where workers[index].isAlive && workers[index].pausedUntil <= tick { turn(index, faulty) }
            if dice.happens(faulty ? 40 : 200), let subject = store.parked.sorted().first {
                store.redrive(
                    subject, inOrder: mutant != .redriveBackwards, raisingEpoch: mutant != .redriveWithoutEpoch,
                    isPoison: log.poison.contains)
            }
            if let broken = check() { return broken }
            if !faulty, isDone { return nil }
        }
        return "not everything arrived: \(store.effects.count) of \(SimulatedLog.eventCount), \(store.waiting.count) parked"
    }

    private var isDone: Bool { store.effects.count == SimulatedLog.eventCount && store.waiting.isEmpty && !store.position.hasGap }

    private mutating func strike() {
        guard let last = workers.indices.last else { return }
        if dice.happens(400) { workers[last].isAlive = false } else { workers[last].pausedUntil = tick + dice.roll(5, 60) }
        workers.append(SimulatedWorker(store))
    }

    /// Judging and committing are apart, so that anything may happen in between.
    private mutating func turn(_ index: Int, _ faulty: Bool) {
        guard let pending = workers[index].pending else {
            workers[index].judge(log, count: dice.roll(1, 6), mutant: mutant)
            return
        }
        guard dice.happens(600) else { return }
        if faulty, dice.happens(30) {
            if mutant == .positionBeforeEffects { store.position = pending.effects.after }
            workers[index] = SimulatedWorker(store)
            return
        }
        workers[index].pending = nil
        let comparing = mutant != .noCompareAndSet
        let stored = store.commit(pending.effects, pending.entries, comparing: comparing)
        if stored { workers[index].core.confirm() }
        // Not stored: another came first. Stored and dead at once: nobody saw the answer. Both begin again from the store.
        if !stored || (faulty && dice.happens(30)) { workers[index] = SimulatedWorker(store) }
    }

    /// The promises, after every tick.
    private func check() -> String? {
        if let sequence = store.waitsBehindNothing { return "event \(sequence) waits behind nothing" }
        var seen = Set<Int64>()
        var perSubject: [String: Int64] = [:]
        for entry in store.effects {
            guard seen.insert(entry.sequence).inserted else { return "event \(entry.sequence) took effect twice" }
            guard entry.sequence > perSubject[entry.subject] ?? 0 else { return "event \(entry.sequence) came after a later one" }
            perSubject[entry.subject] = entry.sequence
        }
        for (subject, entries) in store.waiting {
            guard let first = entries.first else { return "\(subject) is parked without an event" }
            if let applied = perSubject[subject], applied > first.sequence { return "an event overtook parked \(first.sequence)" }
            for entry in entries where !seen.insert(entry.sequence).inserted { return "event \(entry.sequence) is parked twice" }
        }
        let covered = seen.filter { $0 <= store.position.lastSequence }.count
        guard covered == Int(store.position.lastSequence) else { return "up to \(store.position.lastSequence) something is lost" }
        guard seen.count == covered else { return "something took effect before its turn" }
        return nil
    }
}
