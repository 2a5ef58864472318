import Outbox
import Relay

/// What one process does in a tick, and how the effects of its cores are performed.
extension SimulatedWorld {
    var now: Duration { .milliseconds(tick) }

    mutating func turn(_ index: Int) {
        answer(index)
        if tick % 4 == 0 {
            for effect in processes[index].lease.step(.tick(now: now)) { perform(index, effect) }
            feed(index, .tick(now: now))
        }
        sequence(index)
        guard isFaulty, processes[index].publisherGeneration > 0, dice.happens(scenario.fatalPermille) else { return }
        // A fatal producer error: no report comes any more.
        let generation = processes[index].publisherGeneration
        broker.forget(processes[index].id, generation, tick, &dice)
        feed(index, .publisherFailed(generation: generation))
    }

    private mutating func answer(_ index: Int) {
        guard !processes[index].answers.isEmpty else { return }
        let due = processes[index].answers.filter { $0.at <= tick }
        processes[index].answers.removeAll { $0.at <= tick }
        for (_, answer) in due {
            switch answer {
            case .acquired(let epoch, let asked):
                let input: LeaseCore.Input = epoch.map { .acquired(epoch: $0, asked: .milliseconds(asked)) } ?? .refused(now: now)
                for effect in processes[index].lease.step(input) { perform(index, effect) }
            case .renewed(let held, let asked):
                let input: LeaseCore.Input = held ? .renewed(asked: .milliseconds(asked)) : .refused(now: now)
                for effect in processes[index].lease.step(input) { perform(index, effect) }
            case .relay(let input): feed(index, input)
            case .save(let mark):
                database.acknowledged[mark.stream] = max(database.acknowledged[mark.stream], mark.sequence)
            }
        }
    }

    /// The sequencing transaction: begins, and commits some ticks later if the process lives.
    private mutating func sequence(_ index: Int) {
        if let open = processes[index].sequencing {
            guard open.commitsAt <= tick else { return }
            processes[index].sequencing = nil
            let locks = scenario.rules.contains(.checksEpoch)
            guard !locks || database.lockHolder == processes[index].id else { return }
            if locks { database.lockHolder = nil }
            database.number(open.step)
            let marks = open.step.heads.map { RelayMark(stream: Int($0.key), sequence: $0.value) }
            feed(index, .sequenced(marks.sorted { $0.stream < $1.stream }))
            return
        }
        guard let epoch = processes[index].lease.epoch, dice.happens(400) else { return }
        if scenario.rules.contains(.checksEpoch) {
            guard database.lockHolder == nil, database.leaseEpoch == epoch else { return }
        }
        let rows = database.unsequenced(scenario.rules, limit: 8, &dice)
        guard !rows.isEmpty else { return }
        let heads = Dictionary(uniqueKeysWithValues: database.heads.enumerated().map { (Int32($0.offset), $0.element) })
        let step = processes[index].sequencer.step(rows: rows, heads: heads)
        if scenario.rules.contains(.checksEpoch) { (database.lockHolder, database.lockedSince) = (processes[index].id, tick) }
        processes[index].sequencing = .init(commitsAt: tick + dice.roll(0, 4), step: step)
    }

    private mutating func perform(_ index: Int, _ effect: LeaseCore.Effect) {
        let reply = tick + dice.roll(1, 3)
        let id = processes[index].id
        switch effect {
        case .acquire:
            let epoch = database.lockHolder == nil ? database.acquire(id, tick) : nil
            processes[index].later(reply, .acquired(epoch: epoch, asked: tick))
        case .renew(let epoch):
            let isHeld = database.lockHolder == nil || database.lockHolder == id ? database.renew(id, epoch, tick) : false
            processes[index].later(reply, .renewed(isHeld, asked: tick))
        case .gained:
            let positions = database.heads.indices.map {
                RelayPosition(
                    last: database.heads[$0], acknowledged: database.acknowledged[$0], receipted: database.receipted[$0],
                    expectsReceipts: scenario.losesLog)
            }
            processes[index].acknowledged = database.acknowledged
            feed(index, .leaseGained(positions, now: now))
        case .lost: feed(index, .leaseLost)
        }
    }

    mutating func feed(_ index: Int, _ input: RelayInput) {
        for effect in processes[index].relay.step(input) { perform(index, effect) }
    }

    private mutating func perform(_ index: Int, _ effect: RelayEffect) {
        let id = processes[index].id
        switch effect {
        case .load(let stream, let round, let from, let limit):
            let through = min(from + Int64(limit) - 1, database.heads[stream])
            processes[index].later(
                tick + dice.roll(1, 3), .relay(.loaded(stream: stream, round: round, from: from, through: through)))
        case .publish(let stream, let from, let through, let generation):
            if through > database.heads[stream] { violation = violation ?? "G1: published \(through), which nobody numbered" }
            if through - processes[index].acknowledged[stream] > Int64(SimulatedProcess.policy.window) {
                violation = violation ?? "the window of \(SimulatedProcess.policy.window) is exceeded by \(from)...\(through)"
            }
            for sequence in from...through {
                broker.send(id, generation, stream, sequence, tick, failures: isFaulty ? scenario.failurePermille : 0, &dice)
            }
        case .purge(let generation): broker.purge(id, generation, tick, &dice)
        case .openPublisher(let generation):
            if generation > 1 { broker.forget(id, generation - 1, tick, &dice) }
            processes[index].publisherGeneration = generation
            let fails = isFaulty && dice.happens(100)
            processes[index].later(
                tick + dice.roll(1, 5),
                .relay(fails ? .publisherFailed(generation: generation) : .publisherReady(generation: generation)))
        case .acknowledged(let mark):
            processes[index].acknowledged[mark.stream] = mark.sequence
            processes[index].later(tick + dice.roll(0, 3), .save(mark))
        case .wentBack(let stream, let from, _):
            processes[index].acknowledged[stream] = min(processes[index].acknowledged[stream], from - 1)
        case .discard, .finished: break
        }
    }
}
