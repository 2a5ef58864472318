/// A simple region: applies the successor of what it applied, with effect and position in one compare-and-set.
struct SimulatedProjector {
    struct Member {
        var offset: Int
        var last: Int64
        var pausedUntil = 0
        var isAlive = true
    }

    let stream: Int
    var offset = 0
    var last: Int64 = 0
    /// How often effects were applied; `last` after every correct run.
    var appliedCount: Int64 = 0
    var members = [Member(offset: 0, last: 0)]
    var violation: String?

    /// Lets every member work once; returns the number to send a receipt for, if any.
    mutating func work(_ log: [Int64], _ tick: Int, faulty: Bool, _ rules: Scenario.Rules, _ dice: inout Dice) -> Int64? {
        offset = min(offset, log.count)
        if faulty, dice.happens(15) {
            if dice.happens(400) { members[members.count - 1].isAlive = false } else { members[members.count - 1].pausedUntil = tick + 30 }
            members.append(Member(offset: offset, last: last))
        }
        var receipt: Int64?
        for index in members.indices where members[index].isAlive && members[index].pausedUntil <= tick {
            if let number = read(index, log, faulty, rules, &dice) { receipt = number }
        }
        members.removeAll { !$0.isAlive }
        if members.isEmpty { members.append(Member(offset: offset, last: last)) }
        return receipt
    }

    private mutating func read(_ index: Int, _ log: [Int64], _ faulty: Bool, _ rules: Scenario.Rules, _ dice: inout Dice) -> Int64? {
        let start = members[index].offset
        let end = min(log.count, start + dice.roll(1, 6))
        guard start < end else {
            // Nothing to read; after a loss the log ends before the member's own position.
            if start > log.count { (members[index].offset, members[index].last) = (offset, last) }
            return nil
        }
        var newLast = members[index].last
        var applied: [Int64] = []
        var repeats = false
        for sequence in log[start..<end] {
            if sequence <= newLast, rules.contains(.dedupe) {
                repeats = true
            } else if sequence == newLast + 1 || sequence <= newLast || !rules.contains(.gapRule) {
                applied.append(sequence)
                newLast = sequence
            }
        }
        let crashes = faulty && dice.happens(20)
        if crashes, dice.happens(500) {
            members[index].isAlive = false
            return nil
        }
        defer { if crashes { members[index].isAlive = false } }
        guard !rules.contains(.compareAndSet) || (offset == start && last == members[index].last) else {
            (members[index].offset, members[index].last) = (offset, last)
            return nil
        }
        for sequence in applied {
            appliedCount += 1
            if sequence != appliedCount { violation = violation ?? "G5: applied \(sequence) as effect \(appliedCount)" }
        }
        (offset, last) = (end, newLast)
        (members[index].offset, members[index].last) = (end, newLast)
        return applied.isEmpty && !(repeats && rules.contains(.repeatsReceipts)) ? nil : newLast
    }
}
