/// IATI ActivityStatus.
package enum ActivityStatus: String, Codable, CaseIterable, Sendable {
    case pipeline = "1"
    case implementation = "2"
    case finalisation = "3"
    case closed = "4"
    case cancelled = "5"
    case suspended = "6"

    /// Reports are expected while an action runs: not before it starts, not after it is closed, cancelled or while it is suspended.
    package var reportsAreExpected: Bool { self == .implementation || self == .finalisation }
}
