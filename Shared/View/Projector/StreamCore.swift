/// The rules of one stream, without clock, socket or database: exactly `last + 1` takes effect (G5), a source speaks only
/// for itself (G12), what follows a parked event of the same aggregate waits behind it (G7).
///
/// The caller performs the verdicts and stores `position` in one transaction, by compare-and-set against the position it
/// began with; when that fails, it throws this value away and begins again from what is stored.
package struct StreamCore: Sendable {
    package let stream: StreamName
    package private(set) var position: StreamPosition
    /// The aggregates of this stream that are parked.
    package private(set) var parked: Set<String>
    /// What is stored: the compare of compare-and-set.
    package private(set) var stored: StreamPosition
    private let source: String

    package init(stream: StreamName, position: StreamPosition, parked: Set<String> = []) {
        self.stream = stream
        self.position = position
        stored = position
        self.parked = parked
        source = stream.source
    }

    /// Judges the next record of the log.
    package mutating func step(_ arrival: Arrival) -> Verdict {
        // A record before the position was judged already: after a rebalance the client may still deliver some.
        guard arrival.offset >= position.nextOffset else { return .duplicate }
        position.nextOffset = arrival.offset + 1
        position.anchor = arrival.fingerprint
        switch arrival.claim {
        case .unreadable(let rejection): return .reject(rejection)
        case .event(let claim): return judge(claim)
        }
    }

    private mutating func judge(_ claim: EventClaim) -> Verdict {
        guard claim.source == source else {
            return .reject(Rejection(.sourceMismatch, "the source is \(claim.source), this partition belongs to \(source)"))
        }
        if claim.sequence <= position.lastSequence { return .duplicate }
        guard claim.sequence == position.lastSequence + 1 else {
            position.gapUpTo = max(position.gapUpTo ?? 0, claim.sequence)
            return .outOfOrder
        }
        position.lastSequence = claim.sequence
        position.lastEvent = claim.id
        if let gap = position.gapUpTo, gap <= claim.sequence { position.gapUpTo = nil }
        return parked.contains(claim.subject) ? .parkBehind : .apply
    }

    /// `position` is stored now.
    package mutating func confirm() { stored = position }

    /// The log is not the one that was read: it is read again from its beginning. What is applied already is dropped by its
    /// sequence, so nothing is skipped and nothing taken twice.
    package mutating func readFromBeginning() {
        position.nextOffset = 0
        position.anchor = nil
    }

    /// An event that was to be applied cannot be: it and what follows it about this aggregate waits.
    package mutating func park(_ subject: String) { parked.insert(subject) }

    /// Everything that waited about this aggregate took effect, in order.
    package mutating func release(_ subject: String) { parked.remove(subject) }
}
