import CSpawn
import Dispatch
import Glibc
import Synchronization

/// What is known of one child, shared by the thread that waits for it and everybody who asks.
final class ChildWatch: Sendable {
    typealias Waiter = @Sendable (ChildProcess.Ending) -> Void

    private enum State {
        case running(pid_t, waiters: [Waiter])
        case ended(ChildProcess.Ending)
    }

    private let state: Mutex<State>
    private let gone = DispatchSemaphore(value: 0)

    init(processID: pid_t) { state = Mutex(.running(processID, waiters: [])) }

    var ending: ChildProcess.Ending? {
        state.withLock { if case .ended(let ending) = $0 { ending } else { nil } }
    }

    /// Under the lock, so that the id cannot have been reaped, and given to a stranger, in between.
    func signal(_ number: Int32) {
        state.withLock { if case .running(let processID, _) = $0 { _ = kill(processID, number) } }
    }

    /// Calls `waiter` once, when the child has ended: at once if it has.
    func whenEnded(_ waiter: @escaping Waiter) {
        let ended: ChildProcess.Ending? = state.withLock {
            switch $0 {
            case .ended(let ending): return ending
            case .running(let processID, let waiters):
                $0 = .running(processID, waiters: waiters + [waiter])
                return nil
            }
        }
        if let ended { waiter(ended) }
    }

    /// Blocks the calling thread, the one that started the child, until the child has ended; then reaps it.
    func watch(_ processID: pid_t) {
        var ending = spawn_ending()
        let known = spawn_await(processID, &ending) == 0
        let result: ChildProcess.Ending =
            !known ? .signalled(SIGKILL) : ending.signalled != 0 ? .signalled(ending.status) : .exited(ending.status)
        let waiters: [Waiter] = state.withLock {
            guard case .running(_, let waiters) = $0 else { return [] }
            spawn_reap(processID)
            $0 = .ended(result)
            return waiters
        }
        gone.signal()
        for waiter in waiters { waiter(result) }
    }

    /// Blocks the calling thread, one of its own, until the child has ended or was killed.
    func killUnlessEnded(within limit: Duration) {
        let milliseconds = Int(limit.components.seconds) * 1000 + Int(limit.components.attoseconds / 1_000_000_000_000_000)
        if gone.wait(timeout: .now() + .milliseconds(milliseconds)) == .timedOut { signal(SIGKILL) }
        gone.signal()
    }
}
