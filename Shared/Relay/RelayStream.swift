/// One stream, as the relay core sees it: go-back-N with a watermark.
///
/// `acknowledged < next <= last + 1`; rows `acknowledged + 1 ..< next` are on their way, those in `ahead` are there already.
struct RelayStream: Sendable {
    var last: Int64
    var acknowledged: Int64
    var next: Int64
    /// Acknowledged in this round, with a hole before them.
    var ahead: Set<Int64> = []
    /// Messages handed out whose report has not come, of this and of earlier rounds.
    var outstanding = 0
    /// Changes whenever the stream goes back, so that rows loaded before are recognised and dropped.
    var round = 0
    var isLoading = false
    /// Where to go back to once the reports are in; nil: no need to.
    var rewind: Int64?
    var receipts: ReceiptWatch

    init(_ position: RelayPosition, rules: RelayRules, now: Duration, policy: RelayPolicy) {
        last = position.last
        acknowledged = rules.contains(.startsBehindWatermark) ? position.acknowledged : position.last
        next = acknowledged + 1
        receipts = ReceiptWatch(position, now: now, policy: policy)
    }

    /// How many rows may be asked for now.
    func room(_ policy: RelayPolicy) -> Int {
        guard !isLoading, next <= last else { return 0 }
        let waiting = Int(last - next) + 1
        guard policy.rules.contains(.keepsWindow) else { return min(policy.load, waiting) }
        return min(policy.load, waiting, policy.window - Int(next - 1 - acknowledged))
    }

    /// Takes an acknowledgement; says whether the watermark moved.
    mutating func acknowledge(_ sequence: Int64, _ rules: RelayRules) -> Bool {
        guard sequence > acknowledged else { return false }
        guard rules.contains(.contiguousWatermark) else {
            acknowledged = sequence
            next = max(next, acknowledged + 1)
            return true
        }
        guard sequence == acknowledged + 1 else {
            ahead.insert(sequence)
            return false
        }
        acknowledged = sequence
        while !ahead.isEmpty, ahead.remove(acknowledged + 1) != nil { acknowledged += 1 }
        next = max(next, acknowledged + 1)
        return true
    }

    /// Goes back to the first unacknowledged row, or further if somebody asked for it.
    mutating func goBack(_ rules: RelayRules) {
        if let rewind { acknowledged = min(acknowledged, rewind - 1) }
        rewind = nil
        if rules.contains(.forgetsWhatRanAhead) { ahead.removeAll() }
        next = acknowledged + 1
        round += 1
        isLoading = false
    }
}
