import DequeModule

/// Who has a connection and who waits for one. It decides; ``PostgresPool`` carries out. First come, first served.
struct PoolState<Connection: Sendable> {
    /// What a waiter is given.
    enum Grant: Sendable {
        case connection(Connection)
        /// Leave to open a new one. Whoever cannot, gives it back by ``discard()``.
        case slot
        case refused(PostgresError)
    }

    typealias Waiter = (id: Int, resume: @Sendable (Grant) -> Void)

    private let maximum: Int
    private(set) var idle: [(connection: Connection, since: ContinuousClock.Instant)] = []
    /// In use, or being opened.
    private(set) var taken = 0
    private(set) var waiters: Deque<Waiter> = []
    private var nextID = 0
    private(set) var isClosed = false

    init(maximum: Int) { self.maximum = max(maximum, 1) }

    /// What can be had at once. Somebody who waits already comes first.
    mutating func take() -> (Grant, idleSince: ContinuousClock.Instant?)? {
        if isClosed { return (.refused(Self.closed), nil) }
        guard waiters.isEmpty else { return nil }
        if let last = idle.popLast() {
            taken += 1
            return (.connection(last.connection), last.since)
        }
        guard taken < maximum else { return nil }
        taken += 1
        return (.slot, nil)
    }

    mutating func nextWaiterID() -> Int {
        nextID += 1
        return nextID
    }

    mutating func wait(_ waiter: Waiter) { waiters.append(waiter) }

    /// Takes a waiter out who has waited too long; nil when it has been granted already.
    mutating func expire(_ id: Int) -> Waiter? {
        guard let index = waiters.firstIndex(where: { $0.id == id }) else { return nil }
        return waiters.remove(at: index)
    }

    /// A connection comes back in order. Its holder becomes the first waiter, if any.
    /// - Returns: the waiter to be given it; or nil, and it is kept, or closed when the pool is.
    mutating func giveBack(_ connection: Connection, now: ContinuousClock.Instant) -> (waiter: Waiter?, close: Bool) {
        if isClosed {
            taken -= 1
            return (nil, true)
        }
        if let waiter = waiters.popFirst() { return (waiter, false) }
        taken -= 1
        idle.append((connection, now))
        return (nil, false)
    }

    /// A connection is gone, or could not be opened: its place goes to the first waiter, who opens one.
    mutating func discard() -> Waiter? {
        if let waiter = waiters.popFirst() { return waiter }
        taken -= 1
        return nil
    }

    /// Nobody gets a connection any more.
    mutating func close() -> (idle: [Connection], waiters: [Waiter]) {
        isClosed = true
        defer { (idle, waiters) = ([], []) }
        return (idle.map(\.connection), Array(waiters))
    }

    static var closed: PostgresError { PostgresError(.closed, "the pool has been closed") }
}
