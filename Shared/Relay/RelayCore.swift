/// Decides what is sent, when it is sent again and what counts as acknowledged; knows no clock, no socket and no payload.
///
/// One publisher carries all streams, and its purge cannot be limited to one of them, so a failure anywhere drains everything and
/// each stream goes back to its own first unacknowledged row. Numbers are written once by the sequencer: whatever is repeated here,
/// by a retry, by a successor or by a process that does not know yet that it was succeeded, is recognised by its number.
package struct RelayCore: Sendable {
    enum Phase: Equatable {
        /// Another process holds the lease.
        case standby
        /// Waiting for the publisher of the current generation.
        case opening
        case flowing
        /// Nothing is sent until every report is in.
        case draining(since: Duration)
    }

    let policy: RelayPolicy
    var phase = Phase.standby
    var generation = 0
    var streams: [RelayStream] = []
    /// Messages under way in all streams.
    var outstanding = 0
    var now = Duration.zero
    var isStopping = false

    package init(policy: RelayPolicy) {
        self.policy = policy
    }

    /// Takes one input and says what to do.
    package mutating func step(_ input: RelayInput) -> [RelayEffect] {
        var effects: [RelayEffect] = []
        switch input {
        case .leaseGained(let positions, let now): gain(positions, now, &effects)
        case .leaseLost: lose(&effects)
        case .sequenced(let marks): extend(marks, &effects)
        case .loaded(let stream, let round, let from, let through): publish(stream, round, from, through, &effects)
        case .reports(let reports, let generation): take(reports, generation, &effects)
        case .publisherFailed(let generation): replacePublisher(generation, &effects)
        case .publisherReady(let generation): resume(generation, &effects)
        case .receipted(let marks, let now): receipt(marks, now)
        case .replay(let mark, let now):
            self.now = max(self.now, now)
            rewind(mark.stream, to: mark.sequence, .replayRequested, &effects)
        case .tick(let now): tick(now, &effects)
        case .stop:
            isStopping = true
            finishIfDone(&effects)
        }
        return effects
    }

    private mutating func gain(_ positions: [RelayPosition], _ now: Duration, _ effects: inout [RelayEffect]) {
        self.now = max(self.now, now)
        streams = positions.map { RelayStream($0, rules: policy.rules, now: now, policy: policy) }
        outstanding = 0
        generation += 1
        phase = .opening
        effects.append(.openPublisher(generation: generation))
    }

    private mutating func lose(_ effects: inout [RelayEffect]) {
        guard phase != .standby else { return }
        phase = .standby
        effects.append(.purge(generation: generation))
        finishIfDone(&effects)
    }

    private mutating func extend(_ marks: [RelayMark], _ effects: inout [RelayEffect]) {
        for mark in marks where streams.indices.contains(mark.stream) {
            streams[mark.stream].last = max(streams[mark.stream].last, mark.sequence)
        }
        loadMore(&effects)
    }

    private mutating func receipt(_ marks: [RelayMark], _ now: Duration) {
        self.now = max(self.now, now)
        for mark in marks where streams.indices.contains(mark.stream) {
            let acknowledged = streams[mark.stream].acknowledged
            streams[mark.stream].receipts.receipt(mark.sequence, acknowledged: acknowledged, now: self.now, policy: policy)
        }
    }

    /// Asks for the rows that fit into each window.
    mutating func loadMore(_ effects: inout [RelayEffect]) {
        guard phase == .flowing, !isStopping else { return }
        for index in streams.indices {
            let room = streams[index].room(policy)
            guard room > 0 else { continue }
            streams[index].isLoading = true
            effects.append(.load(stream: index, round: streams[index].round, from: streams[index].next, limit: room))
        }
    }

    private mutating func publish(
        _ index: Int, _ round: Int, _ from: Int64, _ through: Int64, _ effects: inout [RelayEffect]
    ) {
        guard streams.indices.contains(index), streams[index].round == round, phase == .flowing, !isStopping,
            from == streams[index].next
        else {
            if streams.indices.contains(index), streams[index].round == round { streams[index].isLoading = false }
            effects.append(.discard(stream: index, from: from, through: through))
            return
        }
        streams[index].isLoading = false
        guard through >= from else { return }
        streams[index].next = through + 1
        streams[index].last = max(streams[index].last, through)
        let count = Int(through - from) + 1
        streams[index].outstanding += count
        outstanding += count
        effects.append(.publish(stream: index, from: from, through: through, generation: generation))
        loadMore(&effects)
    }

    func finishIfDone(_ effects: inout [RelayEffect]) {
        guard isStopping, phase == .standby || phase == .opening || outstanding == 0 else { return }
        effects.append(.finished)
    }
}
