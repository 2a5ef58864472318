import Domain
import View

/// A projector process reading the stream; paused past its session it becomes a zombie that still wants to commit.
struct SimulatedWorker {
    var core: StreamCore
    var pausedUntil = 0
    var isAlive = true
    /// A batch judged but not committed yet.
    var pending: (effects: StreamEffects, entries: [SimulatedStore.Entry?])?

    init(_ store: SimulatedStore) {
        core = StreamCore(stream: SimulatedLog.stream, position: store.position, parked: store.parked)
    }

    mutating func judge(_ log: SimulatedLog, count: Int, mutant: ProjectorMutant) {
        let first = Int(core.position.nextOffset)
        guard first < log.records.count else { return }
        var arrivals = Array(log.records[first..<min(first + count, log.records.count)])
        if mutant == .noSourceCheck { arrivals = arrivals.map { $0.claiming(source: SimulatedLog.stream.source) } }
        let entries = arrivals.map(\.entry)
        if mutant == .parkedOvertaken { for subject in core.parked { core.release(subject) } }
        if mutant == .noGapRule || mutant == .noDedupe { core.pretend(arrivals, mutant) }
        let effects = core.take(arrivals) { _, claim in
            log.poison.contains(claim.sequence) ? Rejection(.dataInvalid, "poison") : nil
        }
        pending = (effects, entries)
    }
}

extension Arrival {
    var entry: SimulatedStore.Entry? {
        guard case .event(let claim) = self.claim else { return nil }
        return .init(sequence: claim.sequence, subject: claim.subject)
    }

    func claiming(source: String) -> Arrival {
        guard case .event(let claim) = self.claim else { return self }
        let other = EventClaim(
            id: claim.id, source: source, sequence: claim.sequence, subject: claim.subject, subjectSequence: claim.subjectSequence)
        return Arrival(offset: offset, claim: .event(other))
    }
}

extension StreamCore {
    /// Plays a missing rule: the position is bent so that the first arrival looks like the next one.
    mutating func pretend(_ arrivals: [Arrival], _ mutant: ProjectorMutant) {
        guard case .event(let claim)? = arrivals.first?.claim, claim.source == stream.source else { return }
        let last = position.lastSequence
        guard mutant == .noGapRule ? claim.sequence > last + 1 : claim.sequence <= last else { return }
        var bent = position
        bent.lastSequence = claim.sequence - 1
        self = StreamCore(stream: stream, position: bent, parked: parked)
    }
}
