import Domain
import Synchronization

/// The one queue from which all countries take.
final class SharedImportQueue: Sendable {
    private let queue: Mutex<ImportQueue>

    init(_ queue: ImportQueue) { self.queue = Mutex(queue) }

    func next(for country: CountryCode, atMost limit: Int) -> [Int]? { queue.withLock { $0.next(for: country, atMost: limit) } }

    func finish(_ done: Set<Int>, of country: CountryCode) { queue.withLock { $0.finish(done, of: country) } }
}
