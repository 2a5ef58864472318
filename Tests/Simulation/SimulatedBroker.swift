/// A log per stream, and messages on their way to it that may be lost, come late, or arrive without the sender learning of it.
struct SimulatedBroker {
    struct Message {
        var process: Int
        var generation: Int
        var stream: Int
        var sequence: Int64
        /// When it reaches the log; nil: never.
        var arrivesAt: Int?
        /// When its report reaches the sender; nil: it has.
        var reportAt: Int?
        var persisted: Bool
    }

    var logs = [[Int64]](repeating: [], count: SimulatedDatabase.streamCount)
    var underWay: [Message] = []
    /// Messages of one connection arrive in order.
    private var lastArrival: [Int: Int] = [:]

    mutating func send(
        _ process: Int, _ generation: Int, _ stream: Int, _ sequence: Int64, _ tick: Int, failures: Int, _ dice: inout Dice
    ) {
        let connection = (process * 64 + generation) * SimulatedDatabase.streamCount + stream
        let arrival = max(tick + dice.roll(1, 3), lastArrival[connection] ?? 0)
        lastArrival[connection] = arrival
        var message = Message(
            process: process, generation: generation, stream: stream, sequence: sequence, arrivesAt: arrival,
            reportAt: arrival + dice.roll(0, 2), persisted: true)
        if dice.happens(failures) {
            message.persisted = false
            message.reportAt = arrival + dice.roll(1, 12)
            // Acknowledgement lost, request lost, or request delivered long after.
            let fate = dice.roll(1, 5)
            if fate == 5 { message.arrivesAt = tick + dice.roll(3, 60) } else if fate >= 3 { message.arrivesAt = nil }
        }
        underWay.append(message)
    }

    /// Every message of the publisher is reported soon; some were on the wire and still arrive.
    mutating func purge(_ process: Int, _ generation: Int, _ tick: Int, _ dice: inout Dice) {
        for index in underWay.indices where underWay[index].process == process && underWay[index].generation == generation {
            guard let report = underWay[index].reportAt, report > tick else { continue }
            underWay[index].reportAt = tick + dice.roll(1, 10)
            guard let arrival = underWay[index].arrivesAt, arrival > tick else { continue }
            underWay[index].persisted = false
            underWay[index].arrivesAt = dice.happens(700) ? nil : tick + dice.roll(1, 40)
        }
    }

    /// The publisher is gone: only reports that wait in the process are still read; what was on the wire may still arrive.
    mutating func forget(_ process: Int, _ generation: Int, _ tick: Int, _ dice: inout Dice) {
        for index in underWay.indices where underWay[index].process == process && underWay[index].generation == generation {
            if dice.happens(500) { underWay[index].reportAt = nil }
            guard underWay[index].arrivesAt != nil, dice.happens(500) else { continue }
            underWay[index].arrivesAt = nil
            underWay[index].persisted = false
        }
    }

    mutating func deliver(_ tick: Int) {
        for index in underWay.indices {
            if let arrival = underWay[index].arrivesAt, arrival <= tick {
                logs[underWay[index].stream].append(underWay[index].sequence)
                underWay[index].arrivesAt = nil
            }
        }
    }

    /// A broker killed before it wrote: the end of a log is gone, although it was acknowledged.
    mutating func loseEnd(_ dice: inout Dice) {
        let stream = dice.roll(0, logs.count - 1)
        logs[stream].removeLast(min(logs[stream].count, dice.roll(1, 6)))
    }
}
