import Outbox
import Relay

/// Everything together, one tick (a millisecond of model time) after another.
struct SimulatedWorld {
    struct Outcome {
        var violation: String?
        var isLive: Bool
        var surplus: Int
        var ticks: Int
    }

    static let faultyTicks = 220
    static let rowLimit = 60
    static let lastTick = 3_000

    let scenario: Scenario
    var dice: Dice
    var database = SimulatedDatabase()
    var broker = SimulatedBroker()
    var projectors: [SimulatedProjector]
    var processes: [SimulatedProcess] = []
    var receipts: [(at: Int, mark: RelayMark)] = []
    var tick = 0
    var nextProcess = 0
    var violation: String?

    init(seed: UInt64, scenario: Scenario) {
        self.scenario = scenario
        dice = Dice(seed: seed)
        projectors = (0..<SimulatedDatabase.streamCount).map { SimulatedProjector(stream: $0) }
        for _ in 0..<2 { start() }
    }

    var isFaulty: Bool { tick < Self.faultyTicks }

    mutating func run() -> Outcome {
        while tick < Self.lastTick, violation == nil {
            tick += 1
            if isFaulty {
                if database.rows.count < Self.rowLimit, dice.happens(400) { database.write(tick, &dice) }
                strike()
            }
            database.settle(tick)
            broker.deliver(tick)
            report()
            for index in processes.indices where processes[index].isAlive && processes[index].pausedUntil <= tick { turn(index) }
            project()
            violation = violation ?? database.violation
            if !isFaulty, tick % 8 == 0, isDone { break }
        }
        let written = database.committedPerStream.reduce(0, +)
        let logged = broker.logs.reduce(0) { $0 + $1.count }
        return Outcome(violation: violation, isLive: isDone, surplus: logged - Int(written), ticks: tick)
    }

    var isDone: Bool {
        for projector in projectors {
            let committed = database.committedPerStream[projector.stream]
            guard projector.last == committed else { return false }
            // Otherwise the last rows would be sent again for ever.
            guard !scenario.losesLog || database.receipted[projector.stream] == committed else { return false }
        }
        return true
    }

    mutating func start() {
        processes.append(SimulatedProcess(id: nextProcess, scenario: scenario))
        nextProcess += 1
    }

    /// Kills, pauses, and loses the end of a log.
    private mutating func strike() {
        if dice.happens(12) {
            let index = dice.roll(0, processes.count - 1)
            if dice.happens(500) {
                kill(index)
            } else {
                processes[index].pausedUntil = tick + dice.roll(5, 80)
            }
        }
        if scenario.losesLog, dice.happens(8) { broker.loseEnd(&dice) }
    }

    private mutating func kill(_ index: Int) {
        let process = processes.remove(at: index)
        if database.lockHolder == process.id { database.lockHolder = nil }
        for generation in 1...max(1, process.publisherGeneration) { broker.forget(process.id, generation, tick, &dice) }
        start()
    }

    /// Brings the reports that are due to the processes that can take them.
    private mutating func report() {
        guard !broker.underWay.isEmpty else { return }
        for index in processes.indices where processes[index].isAlive && processes[index].pausedUntil <= tick {
            var batches: [Int: [RelayReport]] = [:]
            for message in broker.underWay.indices where broker.underWay[message].process == processes[index].id {
                guard let due = broker.underWay[message].reportAt, due <= tick else { continue }
                let sent = broker.underWay[message]
                batches[sent.generation, default: []].append(
                    RelayReport(stream: sent.stream, sequence: sent.sequence, persisted: sent.persisted))
                broker.underWay[message].reportAt = nil
            }
            for (generation, reports) in batches.sorted(by: { $0.key < $1.key }) {
                feed(index, .reports(reports, generation: generation))
            }
        }
        broker.underWay.removeAll { $0.arrivesAt == nil && $0.reportAt == nil }
    }

    private mutating func project() {
        for index in projectors.indices {
            let receipt = projectors[index].work(broker.logs[index], tick, faulty: isFaulty, scenario.rules, &dice)
            violation = violation ?? projectors[index].violation
            guard scenario.losesLog, let receipt, !(isFaulty && dice.happens(200)) else { continue }
            receipts.append((tick + dice.roll(1, 10), RelayMark(stream: index, sequence: receipt)))
        }
        guard !receipts.isEmpty else { return }
        for receipt in receipts where receipt.at <= tick {
            let mark = receipt.mark
            database.receipted[mark.stream] = max(database.receipted[mark.stream], mark.sequence)
            for index in processes.indices where processes[index].pausedUntil <= tick {
                feed(index, .receipted([mark], now: .milliseconds(tick)))
            }
        }
        receipts.removeAll { $0.at <= tick }
    }
}
