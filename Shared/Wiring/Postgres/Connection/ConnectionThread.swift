import Glibc
import Synchronization

/// The one thread on which everything about one connection happens: the connection's actor lives on it, and so does the
/// body of a `withConnection` or a transaction, as the executor its task prefers.
///
/// So a libpq call may block here without holding one of the few threads of Swift's pool, and a body that makes a hundred
/// round trips changes threads twice, not two hundred times: each round trip costs what it costs plain libpq.
final class ConnectionThread: TaskExecutor, SerialExecutor {
    private let lane: ConnectionLane

    init(name: String) throws(PostgresError) {
        lane = ConnectionLane(name: name)
        try lane.start()
    }

    /// No actor and no task is left that could enqueue: whoever enqueues holds this object. The thread ends after what is
    /// still queued.
    deinit { lane.finish() }

    func enqueue(_ job: consuming ExecutorJob) {
        let executor = unsafe asUnownedTaskExecutor()
        let serial = unsafe asUnownedSerialExecutor()
        unsafe lane.add(ConnectionLane.Entry(job: UnownedJob(job), serial: serial, task: executor))
    }

    func asUnownedSerialExecutor() -> UnownedSerialExecutor { unsafe UnownedSerialExecutor(ordinary: self) }
    func asUnownedTaskExecutor() -> UnownedTaskExecutor { unsafe UnownedTaskExecutor(ordinary: self) }
}
