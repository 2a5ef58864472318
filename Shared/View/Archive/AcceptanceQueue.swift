import Domain
import Postgres
import Synchronization

/// Brings the batches of different streams into the database together: a transaction takes whatever waits when its turn comes.
///
/// The acceptance clock lets one transaction through after the other, each with its round trips and its flush to the disk. One for each
/// batch of each stream would make twelve streams wait for one another; so the more streams wait, the more share a transaction.
///
/// There is no task of its own: one of those who wait leads, for all that wait then.
final class AcceptanceQueue: Sendable {
    private enum Turn: Sendable {
        case lead
        case settled(TransactionOutcome<Instant>)
    }

    private struct Waiting {
        let entry: AcceptanceEntry
        let waiter: CheckedContinuation<Turn, Never>
    }

    private struct State {
        var leaders = 0
        var waiting: [Waiting] = []
    }

    /// One is at the database, the other makes its rows meanwhile and waits for the clock.
    private static let mostLeaders = 2

    private let state = Mutex(State())
    private let mostEvents: Int
    private let rest: @Sendable (_ events: Int) async -> Void
    private let store: @Sendable ([AcceptanceEntry]) async -> TransactionOutcome<Instant>

    /// - Parameters:
    ///   - mostEvents: a transaction takes no further batch that would make it larger: nobody is accepted while it lasts.
    ///   - rest: what a leader does after so many events, before another leads: whatever comes meanwhile shares the next transaction.
    ///   - store: stores all, or none of them.
    init(
        mostEvents: Int = 2_000, rest: @escaping @Sendable (_ events: Int) async -> Void = { _ in },
        store: @escaping @Sendable ([AcceptanceEntry]) async -> TransactionOutcome<Instant>
    ) {
        self.mostEvents = mostEvents
        self.rest = rest
        self.store = store
    }

    /// After a few events: a transaction for each of them costs the database more than the events do, and everyone waits longer for it
    /// than for the rest. After many there is a backlog, and no rest.
    @Sendable
    static func restAfterFew(_ events: Int) async {
        // Cancelled: the next leads at once.
        if events < 100 { _ = try? await Task.sleep(for: .milliseconds(20)) }
    }

    /// How many wait for a transaction.
    var waiting: Int { state.withLock { $0.waiting.count } }

    /// Returns when the transaction that took the batch has ended, also in a cancelled task: what became of it must be known.
    func accept(_ entry: AcceptanceEntry) async -> TransactionOutcome<Instant> {
        switch await turn(of: entry) {
        case .lead: return await lead(with: entry)
        // What another did, or that it was cancelled, says nothing about this batch: it is stored alone.
        case .settled(.rolledBack): return await store([entry])
        case .settled(let outcome): return outcome
        }
    }

    private func turn(of entry: AcceptanceEntry) async -> Turn {
        await withCheckedContinuation { waiter in
            let leads = state.withLock { state in
                if state.leaders < Self.mostLeaders {
                    state.leaders += 1
                    return true
                }
                state.waiting.append(Waiting(entry: entry, waiter: waiter))
                return false
            }
            if leads { waiter.resume(returning: .lead) }
        }
    }

    private func lead(with entry: AcceptanceEntry) async -> TransactionOutcome<Instant> {
        let others = takeWaiting(beside: entry)
        let group = [entry] + others.map(\.entry)
        var outcome = await store(group)
        for other in others { other.waiter.resume(returning: .settled(outcome)) }
        await rest(group.reduce(0) { $0 + $1.batch.readings.count })
        nextLeader()?.resume(returning: .lead)
        if case .rolledBack = outcome, !others.isEmpty, !Task.isCancelled { outcome = await store([entry]) }
        return outcome
    }

    /// Those who have waited longest, as many as there is room for.
    private func takeWaiting(beside entry: AcceptanceEntry) -> [Waiting] {
        state.withLock { state in
            var events = entry.batch.readings.count
            let taken = state.waiting.prefix { waiting in
                events += waiting.entry.batch.readings.count
                return events <= mostEvents
            }
            state.waiting.removeFirst(taken.count)
            return Array(taken)
        }
    }

    /// Who leads next; nil: nobody waits.
    private func nextLeader() -> CheckedContinuation<Turn, Never>? {
        state.withLock { state in
            guard state.waiting.isEmpty else { return state.waiting.removeFirst().waiter }
            state.leaders -= 1
            return nil
        }
    }
}
