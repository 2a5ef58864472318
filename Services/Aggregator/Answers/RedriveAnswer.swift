import View

/// What became of the waiting events of one record.
struct RedriveAnswer: Encodable, Sendable {
    let applied: Int
    let waiting: Int
    /// Why the first of those that wait cannot be applied.
    let code: String?
    let reason: String?

    init(_ redriven: AcceptanceStore.Redriven) {
        applied = redriven.applied
        waiting = redriven.waiting
        code = redriven.cause?.code.rawValue
        reason = redriven.cause?.reason
    }
}
