/// Where a consumer stands between its group, which gives and takes partitions, and its tasks, which must end before a
/// partition is given back. Pure: the thread performs what the methods return, and the rules are tested without a broker.
struct ConsumerPhase: Equatable {
    enum Action: Equatable {
        /// Tell the tasks: offsets are wanted.
        case announce(ConsumerAssignment)
        /// Begin to fetch from these offsets.
        case fetch(ConsumerAssignment)
        /// No further batches: the tasks end after the one they work on.
        case endBatches
        /// Cancel the tasks that did not end in time.
        case cancelTasks(UInt64)
        /// Give the partitions back to the group: assign(NULL).
        case giveBack
        /// Leave the group, then free the client.
        case leave
    }

    private(set) var number: UInt64 = 0
    /// The assignment whose tasks have not all ended.
    private(set) var current: ConsumerAssignment?
    private(set) var isFetching = false
    private(set) var isRevoking = false
    private(set) var isClosing = false
    private(set) var hasLeft = false
    /// Until when the tasks may work on their last batch.
    private(set) var deadline: ContinuousClock.Instant?

    mutating func assigned(_ partitions: [KafkaPartition]) -> [Action] {
        // While closing, an assignment that still arrives is refused.
        guard !isClosing else { return [.giveBack] }
        number += 1
        let assignment = ConsumerAssignment(number: number, partitions: partitions)
        current = assignment
        isRevoking = false
        isFetching = false
        return [.announce(assignment)]
    }

    /// An answer that comes after the revoke is for an assignment that is over: it is ignored.
    mutating func offsetsKnown(_ assignment: ConsumerAssignment) -> [Action] {
        guard assignment == current, !isRevoking, !isClosing else { return [] }
        isFetching = true
        return [.fetch(assignment)]
    }

    /// - Parameter deadline: when the tasks are cancelled instead of waited for.
    mutating func revoked(by deadline: ContinuousClock.Instant) -> [Action] {
        guard current != nil else { return [.giveBack] }
        isRevoking = true
        self.deadline = min(self.deadline ?? deadline, deadline)
        return [.endBatches]
    }

    mutating func close(by deadline: ContinuousClock.Instant) -> [Action] {
        guard !isClosing else { return [] }
        isClosing = true
        guard current != nil else {
            hasLeft = true
            return [.leave]
        }
        self.deadline = min(self.deadline ?? deadline, deadline)
        return [.endBatches]
    }

    /// The tasks of the assignment have ended, or were given up.
    mutating func released(_ assignment: ConsumerAssignment) -> [Action] {
        guard assignment == current else { return [] }
        return release()
    }

    mutating func tick(now: ContinuousClock.Instant) -> [Action] {
        guard let deadline, deadline <= now, let current else { return [] }
        // A task that does not even end when cancelled must not hold up the group: its transaction is guarded by
        // compare-and-set, so it can do no harm.
        return [.cancelTasks(current.number)] + release()
    }

    private mutating func release() -> [Action] {
        let wasRevoking = isRevoking
        current = nil
        isFetching = false
        isRevoking = false
        deadline = nil
        if isClosing {
            hasLeft = true
            return (wasRevoking ? [.giveBack] : []) + [.leave]
        }
        return wasRevoking ? [.giveBack] : []
    }
}
