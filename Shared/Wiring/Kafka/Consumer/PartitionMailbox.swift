import Synchronization

/// Between the consumer's thread, which fills it, and the one task that works on the partition: at most one batch waits here
/// while the task works on another, so memory stays bounded however slow the task is (pitfall rule 15).
///
/// Belongs to one assignment. After a revoke it is ended, and what librdkafka still brings of the old assignment finds no
/// mailbox (pitfall rule 11).
final class PartitionMailbox: Sendable {
    private struct State {
        var batch: [KafkaRecord]?
        /// The offset after the newest record that was put in, or where reading starts.
        var next: Int64
        var isEnded = false
        /// The task wants to read elsewhere, and the thread has not begun to: what it still brings is from the old place.
        var isRestarting = false
        /// When the task took the batch it is working on.
        var busySince: ContinuousClock.Instant?
        /// When the task last took a batch.
        var takenAt: ContinuousClock.Instant?
    }

    /// Who took nothing for so long stands still, and others must not wait for it.
    private static let readingTime = Duration.milliseconds(200)

    let partition: KafkaPartition
    private let state: Mutex<State>
    private let changed = AsyncCondition()

    init(partition: KafkaPartition, start: Int64) {
        self.partition = partition
        state = Mutex(State(batch: nil, next: start))
    }

    // For the thread.

    var wantsBatch: Bool { state.withLock { $0.batch == nil && !$0.isEnded && !$0.isRestarting } }

    /// The next offset to read; records below it are left over from before a restart and dropped.
    var next: Int64 { state.withLock { $0.next } }

    func put(_ batch: [KafkaRecord]) {
        guard let last = batch.last else { return }
        state.withLock { state in
            guard !state.isEnded, !state.isRestarting else { return }
            state.batch = batch
            state.next = last.offset + 1
        }
        changed.signal()
    }

    /// No batch comes after the one that the task is working on.
    func end() {
        state.withLock { state in
            state.isEnded = true
            state.batch = nil
        }
        changed.signal()
    }

    /// From now on the thread fetches from ``next``.
    func hasRestarted() {
        state.withLock { $0.isRestarting = false }
    }

    var busySince: ContinuousClock.Instant? { state.withLock { $0.busySince } }

    var isBeingRead: Bool {
        guard let takenAt = state.withLock({ $0.takenAt }) else { return false }
        return .now - takenAt < Self.readingTime
    }

    // For the task.

    /// Reading goes on elsewhere: what waits is dropped.
    func restart(at offset: Int64) {
        state.withLock { state in
            state.batch = nil
            state.next = offset
            state.isRestarting = true
        }
    }

    /// - Parameter wake: rings the thread, which refills the mailbox while the task works.
    /// - Returns: `nil` when the partition is no longer ours, or the task is cancelled.
    func take(wake: () -> Void) async -> [KafkaRecord]? {
        while true {
            let generation = changed.generation
            let (batch, isEnded) = state.withLock { state in
                defer {
                    state.busySince = state.batch == nil ? nil : .now
                    state.takenAt = state.busySince ?? state.takenAt
                    state.batch = nil
                }
                return (state.batch, state.isEnded)
            }
            if isEnded || Task.isCancelled { return nil }
            if let batch {
                wake()
                return batch
            }
            await changed.wait(since: generation)
        }
    }
}
