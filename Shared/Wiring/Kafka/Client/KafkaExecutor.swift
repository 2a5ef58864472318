import Foundation
import Synchronization

/// A serial executor on one OS thread: what its actor does may block without starving the Swift pool (pitfall rule 2).
///
/// `@unchecked Sendable`: the jobs are only touched under the condition's lock.
final class KafkaExecutor: SerialExecutor, @unchecked Sendable {
    private let condition = NSCondition()
    private var jobs: [UnownedJob] = []
    private var isStopped = false

    init(name: String) {
        KafkaThread.start(name: name) { [self] in
            while let job = next() { unsafe job.runSynchronously(on: asUnownedSerialExecutor()) }
        }
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        condition.withLock {
            jobs.append(job)
            condition.signal()
        }
    }

    /// The thread ends after the jobs that are waiting.
    func stop() {
        condition.withLock {
            isStopped = true
            condition.signal()
        }
    }

    private func next() -> UnownedJob? {
        condition.withLock {
            while jobs.isEmpty && !isStopped { condition.wait() }
            return jobs.isEmpty ? nil : jobs.removeFirst()
        }
    }
}
