import Domain
import View

/// The records of one stream as a careless relay, a dying broker and a stranger leave them.
struct SimulatedLog {
    static let eventCount: Int64 = 30
    static let subjectCount = 4
    static let stream = StreamName(country: .ml, family: .actionPlan, partition: 1)
    static let stranger = StreamName(country: .sn, family: .actionPlan, partition: 1)

    var records: [Arrival] = []
    /// Cannot be applied until the operator has mended the reader.
    var poison: Set<Int64> = []
    /// What the relay sends next.
    private var next: Int64 = 1

    static func subject(of sequence: Int64) -> String { "action:\(sequence % Int64(subjectCount))" }

    init(_ dice: inout Dice) {
        for sequence in 1...Self.eventCount where dice.happens(60) { poison.insert(sequence) }
    }

    mutating func grow(_ dice: inout Dice, confirmed: Int64) {
        switch dice.roll(0, 99) {
        case 0..<70 where next <= Self.eventCount:
            append(next)
            next += 1
        case 70..<76: append(Int64(dice.roll(1, Int(min(next, Self.eventCount)))))
        case 76..<82: if next < Self.eventCount { next += 1 }
        case 82..<90: next = confirmed + 1
        case 90..<95: append(next, source: Self.stranger.source)
        default: records.append(Arrival(offset: Int64(records.count), claim: .unreadable(Rejection(.envelopeInvalid, "noise"))))
        }
    }

    /// What stayed without receipt is sent again, in order (G6).
    mutating func resend(after confirmed: Int64) {
        guard confirmed < Self.eventCount else { return }
        for sequence in (confirmed + 1)...Self.eventCount { append(sequence) }
    }

    private mutating func append(_ sequence: Int64, source: String = Self.stream.source) {
        let claim = EventClaim(
            id: UniqueID(high: 0x7000, low: UInt64(sequence)), source: source, sequence: sequence,
            subject: Self.subject(of: sequence), subjectSequence: sequence)
        records.append(Arrival(offset: Int64(records.count), claim: .event(claim)))
    }
}
