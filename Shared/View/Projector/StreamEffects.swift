/// What a run of arrivals of one stream comes to: to be stored in one transaction, if the stored position still is `before`.
package struct StreamEffects: Sendable {
    /// Arrivals by their index in the batch.
    package typealias Index = Int

    /// An event that waits.
    package struct Parked: Hashable, Sendable {
        package let index: Index
        package let subject: String
        /// Why this event could not be applied; nil: it only waits behind one that could not.
        package let cause: Rejection?
    }

    /// A record that has no place in the stream.
    package struct Rejected: Hashable, Sendable {
        package let index: Index
        package let rejection: Rejection
    }

    /// What must be stored for the effects to count: the compare of compare-and-set.
    package let before: StreamPosition
    package internal(set) var after: StreamPosition
    package internal(set) var applied: [Index] = []
    package internal(set) var parked: [Parked] = []
    package internal(set) var duplicates: [Index] = []
    package internal(set) var outOfOrder: [Index] = []
    package internal(set) var rejected: [Rejected] = []

    init(before: StreamPosition) {
        self.before = before
        after = before
    }
}

extension StreamCore {
    /// Judges a run of arrivals. `apply` is asked for each event that is to take effect, in order, and answers why it cannot.
    package mutating func take(_ arrivals: [Arrival], apply: (StreamEffects.Index, EventClaim) -> Rejection?) -> StreamEffects {
        var effects = StreamEffects(before: stored)
        for (index, arrival) in arrivals.enumerated() {
            switch (step(arrival), arrival.claim) {
            case (.apply, .event(let claim)):
                if let cause = apply(index, claim) {
                    park(claim.subject)
                    effects.parked.append(.init(index: index, subject: claim.subject, cause: cause))
                } else {
                    effects.applied.append(index)
                }
            case (.parkBehind, .event(let claim)): effects.parked.append(.init(index: index, subject: claim.subject, cause: nil))
            case (.duplicate, _): effects.duplicates.append(index)
            case (.outOfOrder, _): effects.outOfOrder.append(index)
            case (.reject(let rejection), _): effects.rejected.append(.init(index: index, rejection: rejection))
            // The rules only ever apply or park what is an event.
            case (.apply, .unreadable), (.parkBehind, .unreadable): break
            }
        }
        effects.after = position
        return effects
    }
}
