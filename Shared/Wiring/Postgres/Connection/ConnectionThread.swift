import Glibc
import Synchronization

/// The one thread on which everything about one connection happens: the connection's actor lives on it, and so does the
/// body of a `withConnection` or a transaction, whose task prefers ``bodies``.
///
/// So a libpq call may block here without holding one of the few threads of Swift's pool, and a body that makes a hundred
/// round trips changes threads twice, not two hundred times: each round trip costs what it costs plain libpq.
final class ConnectionThread: SerialExecutor {
    /// The same thread for code that is not the actor's. An object of its own, since a job does not tell whether it was
    /// enqueued as the actor's or by a task's preference, and it must be run as what it was enqueued.
    let bodies: BodyExecutor
    private let lane: ConnectionLane

    init(name: String) throws(PostgresError) {
        lane = ConnectionLane(name: name)
        bodies = BodyExecutor(lane)
        try lane.start()
    }

    /// No actor and no task is left that could enqueue: whoever enqueues holds this object. The thread ends after what is
    /// still queued.
    deinit { lane.finish() }

    func enqueue(_ job: consuming ExecutorJob) {
        let executor = unsafe asUnownedSerialExecutor()
        unsafe lane.add(.actor(UnownedJob(job), executor))
    }

    /// Whether the calling code runs on this thread. Then nothing else does, so it may use what is the actor's.
    var isCurrent: Bool { lane.isCurrent }

    func isIsolatingCurrentContext() -> Bool? { isCurrent }

    func asUnownedSerialExecutor() -> UnownedSerialExecutor { unsafe UnownedSerialExecutor(ordinary: self) }

    /// Runs bodies on the connection's thread.
    final class BodyExecutor: TaskExecutor {
        private let lane: ConnectionLane

        init(_ lane: ConnectionLane) { self.lane = lane }

        func enqueue(_ job: consuming ExecutorJob) {
            let executor = unsafe asUnownedTaskExecutor()
            unsafe lane.add(.body(UnownedJob(job), executor))
        }

        func asUnownedTaskExecutor() -> UnownedTaskExecutor { unsafe UnownedTaskExecutor(ordinary: self) }
    }
}
