import Outbox

/// One country's database: writers that commit in any order, the lease, the numbers, the watermarks.
struct SimulatedDatabase {
    struct Row {
        var stream: Int
        var subject: Int
        var subjectSequence: Int
        var commitsAt: Int
        var rollsBack: Bool
        var isCommitted = false
        var sequence: Int64?
    }

    static let streamCount = 2
    static let subjectCount = 8
    static let leaseDuration = 30
    static let idleTransactionTimeout = 20

    /// Position = index + 1, drawn while the subject is locked.
    var rows: [Row] = []
    var lockedSubjects = Set<Int>()
    var nextSubjectSequence = [Int](repeating: 1, count: subjectCount)
    /// The subject sequence last numbered: numbers of a subject must follow its own order.
    var numberedSubjectSequence = [Int](repeating: 0, count: subjectCount)
    var heads = [Int64](repeating: 0, count: streamCount)
    var acknowledged = [Int64](repeating: 0, count: streamCount)
    var receipted = [Int64](repeating: 0, count: streamCount)
    var committedPerStream = [Int64](repeating: 0, count: streamCount)

    var leaseHolder = -1
    var leaseEpoch: Int64 = 0
    var leaseUntil = 0
    /// The process whose open transaction locks the lease row.
    var lockHolder: Int?
    var lockedSince = 0
    /// What a cursor over positions would have seen last; only the mutant without the flag uses it.
    var cursor = 0
    var violation: String?

    mutating func write(_ tick: Int, _ dice: inout Dice) {
        let subject = dice.roll(0, Self.subjectCount - 1)
        guard lockedSubjects.insert(subject).inserted else { return }
        rows.append(
            Row(
                stream: subject % Self.streamCount, subject: subject, subjectSequence: nextSubjectSequence[subject],
                commitsAt: tick + dice.roll(0, 12), rollsBack: dice.happens(100)))
    }

    mutating func settle(_ tick: Int) {
        for index in rows.indices where rows[index].commitsAt == tick {
            let row = rows[index]
            lockedSubjects.remove(row.subject)
            guard !row.rollsBack else { continue }
            rows[index].isCommitted = true
            nextSubjectSequence[row.subject] += 1
            committedPerStream[row.stream] += 1
        }
        if lockHolder != nil, tick - lockedSince > Self.idleTransactionTimeout { lockHolder = nil }
    }

    mutating func acquire(_ process: Int, _ tick: Int) -> Int64? {
        guard tick >= leaseUntil else { return nil }
        leaseHolder = process
        leaseEpoch += 1
        leaseUntil = tick + Self.leaseDuration
        return leaseEpoch
    }

    mutating func renew(_ process: Int, _ epoch: Int64, _ tick: Int) -> Bool {
        guard leaseHolder == process, leaseEpoch == epoch else { return false }
        leaseUntil = tick + Self.leaseDuration
        return true
    }

    /// What a sequencing transaction sees; the order is that of a heap, not of the positions.
    mutating func unsequenced(_ rules: Scenario.Rules, limit: Int, _ dice: inout Dice) -> [SequencerCore.Row] {
        var found: [SequencerCore.Row] = []
        for index in rows.indices where rows[index].isCommitted && found.count < limit {
            guard rules.contains(.findsByFlag) ? rows[index].sequence == nil : index + 1 > cursor else { continue }
            let row = SequencerCore.Row(position: Int64(index + 1), stream: Int32(rows[index].stream))
            if dice.happens(500) { found.append(row) } else { found.insert(row, at: 0) }
        }
        return found
    }

    /// Commits what a sequencing transaction wrote and looks for broken promises.
    mutating func number(_ step: SequencerCore.Step) {
        for number in step.numbers {
            let index = Int(number.position) - 1
            let row = rows[index]
            if row.sequence != nil { violation = violation ?? "G3: position \(number.position) numbered twice" }
            if number.sequence != heads[row.stream] + 1 { violation = violation ?? "G3: number \(number.sequence) breaks the run" }
            if row.subjectSequence != numberedSubjectSequence[row.subject] + 1 {
                violation = violation ?? "G4: subject \(row.subject) numbered out of its order"
            }
            rows[index].sequence = number.sequence
            numberedSubjectSequence[row.subject] = row.subjectSequence
            heads[row.stream] = number.sequence
            cursor = max(cursor, index + 1)
        }
    }
}
