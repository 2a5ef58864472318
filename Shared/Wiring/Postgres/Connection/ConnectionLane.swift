import CLibpq
import Dispatch
import Glibc
import Synchronization

/// The queue of jobs of one connection's thread, and its loop. The thread holds the lane, not the executor, so that the
/// executor can go away on any thread, this one included.
final class ConnectionLane: Sendable {
    /// The executors are unowned; the job's actor or task keeps the object behind them alive until the job has run.
    @unsafe enum Entry {
        case actor(UnownedJob, UnownedSerialExecutor)
        case body(UnownedJob, UnownedTaskExecutor)

        func run() {
            switch unsafe self {
            case .actor(let job, let executor): unsafe job.runSynchronously(on: executor)
            case .body(let job, let executor): unsafe job.runSynchronously(on: executor)
            }
        }
    }

    @safe private struct State {
        var jobs: [Entry] = unsafe []
        var asleep = false
        var finished = false
    }

    private let state = Mutex(State())
    private let bell = DispatchSemaphore(value: 0)

    /// Shown by `top -H` and debuggers, which cut it at 15 characters.
    private let name: String
    private let thread = Atomic<UInt>(0)

    init(name: String) { self.name = name }

    func start() throws(PostgresError) {
        var thread = pthread_t()
        let retained = unsafe Unmanaged.passRetained(self)
        let failure = unsafe pthread_create(
            &thread, nil,
            { argument in
                if let argument = unsafe argument { unsafe Unmanaged<ConnectionLane>.fromOpaque(argument).takeRetainedValue().run() }
                return nil
            }, retained.toOpaque())
        guard failure == 0 else {
            unsafe retained.release()
            let reason = unsafe String(cString: strerror(failure))
            throw PostgresError(.unavailable, "no thread for a connection: \(reason)")
        }
        pthread_detach(thread)
    }

    /// From the thread itself this wakes nobody: it is awake.
    func add(_ entry: consuming Entry) {
        let entry = unsafe entry
        let wake = state.withLock { state in
            unsafe state.jobs.append(entry)
            defer { state.asleep = false }
            return state.asleep
        }
        if wake { bell.signal() }
    }

    func finish() {
        let wake = state.withLock { state in
            state.finished = true
            defer { state.asleep = false }
            return state.asleep
        }
        if wake { bell.signal() }
    }

    var isCurrent: Bool { thread.load(ordering: .relaxed) == pthread_self() }

    private func run() {
        thread.store(pthread_self(), ordering: .relaxed)
        unsafe name_this_thread(name)
        // Two arrays change places, so that a hand-over between body and actor on this thread allocates nothing.
        var batch = unsafe [Entry]()
        while true {
            unsafe batch.removeAll(keepingCapacity: true)
            let finished = state.withLock { state in
                unsafe swap(&batch, &state.jobs)
                state.asleep = unsafe batch.isEmpty && !state.finished
                return unsafe batch.isEmpty && state.finished
            }
            if finished { return }
            if unsafe batch.isEmpty { bell.wait() }
            for index in unsafe batch.indices { unsafe batch[index].run() }
        }
    }
}
