/// A promise that a recorded history breaks.
package enum HistoryViolation: Sendable, Hashable, CustomStringConvertible {
    /// A service said that it had recorded this event; no reader ever saw it.
    case lost(id: String)
    /// A number was given to two events.
    case numberedTwice(source: String, sequence: Int64, first: String, second: String)
    /// One event stands under two numbers: whoever counts would count it twice.
    case twice(id: String)
    /// A reader that takes each number after the one before it would still wait for this one.
    case gap(source: String, missing: Int64)
    /// The events about one record did not come in their order.
    case outOfOrder(subject: String, expected: Int64, found: Int64)
    /// Nobody was told that it had been recorded.
    case unaccounted(id: String)

    package var description: String {
        switch self {
        case .lost(let id): "event \(id) was recorded and never published"
        case .numberedTwice(let source, let sequence, let first, let second): "\(source) \(sequence) is \(first) and \(second)"
        case .twice(let id): "event \(id) stands under two numbers"
        case .gap(let source, let missing): "\(source) lacks \(missing)"
        case .outOfOrder(let subject, let expected, let found): "\(subject) has \(found) where \(expected) should be"
        case .unaccounted(let id): "event \(id) was published and nobody recorded it"
        }
    }
}
