/// Watches over what the broker acknowledged and the region has not confirmed.
///
/// A receipt is cumulative: the projector applies only the successor of what it applied, so "up to n" covers everything before.
struct ReceiptWatch: Sendable {
    private(set) var receipted: Int64
    let isExpected: Bool
    /// Since when something acknowledged has been waiting without any progress.
    private var waitingSince: Duration?
    private var patience: Duration

    init(_ position: RelayPosition, now: Duration, policy: RelayPolicy) {
        receipted = position.receipted
        isExpected = position.expectsReceipts
        patience = policy.resendAfter
        waitingSince = position.acknowledged > position.receipted ? now : nil
    }

    mutating func receipt(_ sequence: Int64, acknowledged: Int64, now: Duration, policy: RelayPolicy) {
        guard sequence > receipted else { return }
        receipted = sequence
        patience = policy.resendAfter
        waitingSince = acknowledged > receipted ? now : nil
    }

    /// The first number to send again, if patience has run out; patience then doubles.
    mutating func overdue(acknowledged: Int64, now: Duration, policy: RelayPolicy) -> Int64? {
        guard isExpected, acknowledged > receipted else {
            waitingSince = nil
            return nil
        }
        guard let since = waitingSince else {
            waitingSince = now
            return nil
        }
        guard now - since >= patience else { return nil }
        waitingSince = now
        patience = min(patience * 2, policy.resendAtMost)
        return receipted + 1
    }
}
