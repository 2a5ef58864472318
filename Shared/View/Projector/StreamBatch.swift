import Contracts
import Domain
import Topic

/// A run of records of one stream, judged: what is to be stored in one transaction.
package struct StreamBatch: Sendable {
    package let stream: StreamName
    package let readings: [RecordReading]
    package let effects: StreamEffects
    /// What takes effect, in order.
    package let accepted: [ReadEvent]
    /// Where the log has each of `accepted`.
    package let offsets: [Int64]
    /// The last subject sequence of every aggregate in `accepted`.
    package let subjects: [String: Int64]

    /// Judges `readings` by the rules of the stream and of its aggregates, and moves `core` on. Pure.
    ///
    /// - `subjects`: the last subject sequence applied, of every aggregate named in `readings`; absent: 0.
    /// - `refused`: sequences that the database refused and would refuse again.
    package init(_ readings: [RecordReading], core: inout StreamCore, subjects: [String: Int64], refused: [Int64: Rejection] = [:]) {
        let country = core.stream.country
        var known: [String: Int64] = [:]
        var accepted: [ReadEvent] = []
        var offsets: [Int64] = []
        effects = core.take(readings.map(\.arrival)) { index, claim in
            if let refusal = refused[claim.sequence] { return refusal }
            switch readings[index].content {
            case .failure(let rejection): return rejection
            case .success(let read):
                let last = known[claim.subject] ?? subjects[claim.subject] ?? 0
                guard claim.subjectSequence == last + 1 else {
                    return Rejection(.subjectSequenceBroken, "number \(claim.subjectSequence) of its aggregate, after \(last)")
                }
                if let refusal = read.event.refusal(for: country) { return refusal }
                known[claim.subject] = claim.subjectSequence
                accepted.append(read)
                offsets.append(readings[index].message.offset)
                return nil
            }
        }
        stream = core.stream
        self.readings = readings
        self.accepted = accepted
        self.offsets = offsets
        self.subjects = known
    }

    /// A record whose number was taken before.
    package struct Repeated: Sendable {
        package let index: StreamEffects.Index
        package let claim: EventClaim
        package let data: [UInt8]?
    }

    /// What came again from this stream's own source.
    package var repeated: [Repeated] {
        effects.duplicates.compactMap { index in
            guard case .event(let claim) = readings[index].arrival.claim, claim.source == stream.source else { return nil }
            return Repeated(index: index, claim: claim, data: readings[index].message.value)
        }
    }

    /// Of ``repeated`` those whose number was taken within this very batch, by an event with another id or other bytes.
    package var reusedWithin: Set<StreamEffects.Index> {
        let again = repeated.filter { $0.claim.sequence > effects.before.lastSequence }
        guard !again.isEmpty else { return [] }
        var taken: [Int64: StreamEffects.Index] = [:]
        for index in effects.applied + effects.parked.map(\.index) {
            if case .event(let claim) = readings[index].arrival.claim { taken[claim.sequence] = index }
        }
        let others = again.filter { repeated in
            guard let first = taken[repeated.claim.sequence], case .event(let claim) = readings[first].arrival.claim else { return false }
            return claim.id != repeated.claim.id || readings[first].message.value != repeated.data
        }
        return Set(others.map(\.index))
    }

    /// The stream numbers this batch proves to be in the region: what is new, and what came again because an earlier
    /// receipt may have been lost.
    package var received: ClosedRange<Int64>? {
        let again = repeated.map(\.claim.sequence)
        let first = min(again.min() ?? .max, effects.before.lastSequence + 1)
        let last = effects.after.lastSequence
        guard effects.after.lastSequence > effects.before.lastSequence || !again.isEmpty, first <= last else { return nil }
        return first...last
    }
}
