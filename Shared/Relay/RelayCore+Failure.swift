/// Reports, failures and the ways back.
extension RelayCore {
    mutating func take(_ reports: [RelayReport], _ generation: Int, _ effects: inout [RelayEffect]) {
        guard phase != .standby, generation == self.generation || !policy.rules.contains(.ignoresFormerPublisher) else { return }
        var failed: [RelayReport] = []
        var moved = Set<Int>()
        for report in reports where streams.indices.contains(report.stream) && streams[report.stream].outstanding > 0 {
            streams[report.stream].outstanding -= 1
            outstanding -= 1
            if !report.persisted {
                failed.append(report)
            } else if streams[report.stream].acknowledge(report.sequence, policy.rules) {
                moved.insert(report.stream)
            }
        }
        for index in moved.sorted() {
            effects.append(.acknowledged(RelayMark(stream: index, sequence: streams[index].acknowledged)))
        }
        if !failed.isEmpty { fail(failed, &effects) }
        goBackIfDrained(&effects)
        loadMore(&effects)
        finishIfDone(&effects)
    }

    /// Stops feeding; every stream goes back once the reports are in.
    private mutating func fail(_ failed: [RelayReport], _ effects: inout [RelayEffect]) {
        guard policy.rules.contains(.goesBack) else {
            for report in failed where report.sequence > streams[report.stream].acknowledged {
                streams[report.stream].outstanding += 1
                outstanding += 1
                effects.append(
                    .publish(stream: report.stream, from: report.sequence, through: report.sequence, generation: generation))
            }
            return
        }
        drain(.deliveryFailed, &effects)
    }

    /// Purges, so that the reports come at once instead of after the message timeout.
    private mutating func drain(_ reason: RelayReason, _ effects: inout [RelayEffect]) {
        guard phase == .flowing else { return }
        phase = .draining(since: now)
        effects.append(.purge(generation: generation))
        for index in streams.indices where streams[index].outstanding > 0 || streams[index].next > streams[index].acknowledged + 1 {
            effects.append(.wentBack(stream: index, from: streams[index].acknowledged + 1, reason: reason))
        }
    }

    private mutating func goBackIfDrained(_ effects: inout [RelayEffect]) {
        guard case .draining = phase, outstanding == 0 || !policy.rules.contains(.drainsFirst) else { return }
        for index in streams.indices { streams[index].goBack(policy.rules) }
        phase = .flowing
    }

    /// Sends everything from `sequence` on again.
    ///
    /// While anything is under way the reports are waited for first: an acknowledgement of the earlier copy of a row must not be
    /// taken for one of the later copy, which may lie behind a loss.
    mutating func rewind(_ index: Int, to sequence: Int64, _ reason: RelayReason, _ effects: inout [RelayEffect]) {
        guard phase != .standby, streams.indices.contains(index), sequence >= 1, sequence <= streams[index].acknowledged else { return }
        streams[index].rewind = min(streams[index].rewind ?? sequence, sequence)
        effects.append(.wentBack(stream: index, from: sequence, reason: reason))
        guard phase == .flowing else { return }
        guard outstanding == 0 else {
            phase = .draining(since: now)
            effects.append(.purge(generation: generation))
            return
        }
        streams[index].goBack(policy.rules)
        loadMore(&effects)
    }

    mutating func replacePublisher(_ generation: Int, _ effects: inout [RelayEffect]) {
        guard phase != .standby, generation == self.generation, policy.rules.contains(.replacesPublisher) else { return }
        for index in streams.indices where streams[index].outstanding > 0 {
            effects.append(.wentBack(stream: index, from: streams[index].acknowledged + 1, reason: .publisherReplaced))
        }
        self.generation += 1
        phase = .opening
        outstanding = 0
        for index in streams.indices {
            streams[index].outstanding = 0
            streams[index].goBack(policy.rules)
        }
        effects.append(.openPublisher(generation: self.generation))
        finishIfDone(&effects)
    }

    mutating func resume(_ generation: Int, _ effects: inout [RelayEffect]) {
        guard phase == .opening, generation == self.generation else { return }
        phase = .flowing
        for index in streams.indices where streams[index].rewind != nil { streams[index].goBack(policy.rules) }
        loadMore(&effects)
    }

    mutating func tick(_ now: Duration, _ effects: inout [RelayEffect]) {
        self.now = max(self.now, now)
        if case .draining(let since) = phase, self.now - since >= policy.drainWithin {
            replacePublisher(generation, &effects)
        }
        guard phase == .flowing, !isStopping else { return }
        if policy.rules.contains(.resendsUnreceipted) {
            for index in streams.indices {
                let acknowledged = streams[index].acknowledged
                let overdue = streams[index].receipts.overdue(acknowledged: acknowledged, now: self.now, policy: policy)
                if let overdue { rewind(index, to: overdue, .unreceipted, &effects) }
            }
        }
        loadMore(&effects)
    }
}
