import Kafka
import Synchronization

/// What happened, in order, from any task; a test waits until enough has happened.
package final class Recorder<Element: Sendable>: Sendable {
    private let elements = Mutex<[Element]>([])
    private let changed = AsyncCondition()

    package init() {}

    package func add(_ element: Element) { add(contentsOf: [element]) }

    package func add(contentsOf new: [Element]) {
        elements.withLock { $0.append(contentsOf: new) }
        changed.signal()
    }

    package var all: [Element] { elements.withLock { $0 } }

    /// Returns when the condition holds for what was recorded, or the task is cancelled.
    package func wait(until condition: ([Element]) -> Bool) async {
        while !Task.isCancelled {
            let generation = changed.generation
            if condition(all) { return }
            await changed.wait(since: generation)
        }
    }
}
