/// Decides when to ask for the lease, when to renew it and when to consider it lost; the database decides who holds it.
///
/// The epoch grows with every change of holder. It is the epoch, checked inside the sequencing transaction, that keeps two holders
/// apart; the times here only spare useless work and let a standby take over soon.
package struct LeaseCore: Sendable {
    package enum Input: Sendable, Equatable {
        case tick(now: Duration)
        /// The database gave the lease; `asked` is when the question was sent, since the lease may run from then.
        case acquired(epoch: Int64, asked: Duration)
        case renewed(asked: Duration)
        /// Somebody else holds it.
        case refused(now: Duration)
        /// The database did not answer.
        case unanswered(now: Duration)
    }

    package enum Effect: Sendable, Equatable {
        case acquire
        case renew(epoch: Int64)
        case gained(epoch: Int64)
        case lost(epoch: Int64)
    }

    enum State: Equatable {
        case standby(nextTry: Duration)
        case held(epoch: Int64, until: Duration, nextRenewal: Duration)
    }

    /// How long a lease lasts without renewal.
    package let duration: Duration
    private(set) var state = State.standby(nextTry: .zero)
    /// A question is on its way to the database.
    private var isAsking = false

    package init(duration: Duration) {
        self.duration = duration
    }

    /// The epoch held, if any.
    package var epoch: Int64? {
        if case .held(let epoch, _, _) = state { epoch } else { nil }
    }

    package mutating func step(_ input: Input) -> [Effect] {
        switch input {
        case .tick(let now): return tick(now)
        case .acquired(let epoch, let asked):
            isAsking = false
            state = .held(epoch: epoch, until: asked + duration, nextRenewal: asked + duration / 3)
            return [.gained(epoch: epoch)]
        case .renewed(let asked):
            isAsking = false
            guard case .held(let epoch, _, _) = state else { return [] }
            state = .held(epoch: epoch, until: asked + duration, nextRenewal: asked + duration / 3)
            return []
        case .refused(let now):
            isAsking = false
            return stepDown(now)
        case .unanswered(let now):
            isAsking = false
            guard case .held(let epoch, let until, _) = state else {
                state = .standby(nextTry: now + duration / 4)
                return []
            }
            guard now < until else { return stepDown(now) }
            state = .held(epoch: epoch, until: until, nextRenewal: now + duration / 10)
            return []
        }
    }

    private mutating func tick(_ now: Duration) -> [Effect] {
        switch state {
        case .standby(let nextTry):
            guard !isAsking, now >= nextTry else { return [] }
            isAsking = true
            return [.acquire]
        case .held(let epoch, let until, let nextRenewal):
            // Paused or cut off for longer than the lease: another process may hold it by now.
            if now >= until { return stepDown(now) }
            guard !isAsking, now >= nextRenewal else { return [] }
            isAsking = true
            return [.renew(epoch: epoch)]
        }
    }

    private mutating func stepDown(_ now: Duration) -> [Effect] {
        let held = epoch
        state = .standby(nextTry: now + duration / 4)
        return held.map { [.lost(epoch: $0)] } ?? []
    }
}
