import CSpawn
import Glibc
import Synchronization

/// A child that dies with this process, is reaped when it ends, and can be waited for.
///
/// Each child has one thread of this process, which starts it and then waits for its end. That thread must be the one that
/// lives as long as the child: the kernel sends the death signal when the *thread* that forked ends, and the threads of
/// Swift's pool come and go.
package final class ChildProcess: Sendable {
    /// How a child ended.
    package enum Ending: Sendable, Equatable {
        case exited(Int32)
        case signalled(Int32)
    }

    package let processID: Int32
    private let watch: ChildWatch
    private let deathSignal: Int32

    init(processID: Int32, watch: ChildWatch, deathSignal: Int32) {
        self.processID = processID
        self.watch = watch
        self.deathSignal = deathSignal
    }

    /// A child nobody holds any more is ended as if this process had died: nothing is left running.
    deinit { watch.signal(deathSignal) }

    /// Starts the program and answers once it runs (exec succeeded), not when it is ready.
    package static func start(_ command: ChildCommand) async throws(EmbeddedError) -> ChildProcess {
        let answer: Result<ChildProcess, EmbeddedError> = await withCheckedContinuation { continuation in
            ChildThread.start { ChildLife.live(command) { continuation.resume(returning: $0) } }
        }
        return try answer.get()
    }

    /// How it ended, or nil while it runs.
    package var ending: Ending? { watch.ending }

    /// Waits until it has ended and was reaped.
    package func waitUntilEnded() async -> Ending {
        await withCheckedContinuation { continuation in watch.whenEnded { continuation.resume(returning: $0) } }
    }

    /// Waits until it has ended; nil when the task is cancelled first.
    package func endedUnlessCancelled() async -> Ending? {
        let (endings, feed) = AsyncStream.makeStream(of: Ending.self)
        watch.whenEnded {
            feed.yield($0)
            feed.finish()
        }
        return await endings.first { _ in true }
    }

    /// Sends a signal; nothing happens when it has ended (its process id may be somebody else's by then).
    package func signal(_ number: Int32) { watch.signal(number) }

    /// Asks it to end, and kills it when it has not done so in time. Not cut short by cancellation: a stop is a stop.
    @discardableResult
    package func stop(asking number: Int32 = SIGTERM, within limit: Duration = .seconds(10)) async -> Ending {
        watch.signal(number)
        let watch = watch
        ChildThread.start { watch.killUnlessEnded(within: limit) }
        return await waitUntilEnded()
    }
}
