import Synchronization

/// How long the writers of a fault test go on: until the faults are over.
final class WritingTime: Sendable {
    private let over = Atomic(false)

    var isOver: Bool { over.load(ordering: .acquiring) }

    func end() { over.store(true, ordering: .releasing) }
}
