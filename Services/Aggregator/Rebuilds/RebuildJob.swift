import Domain
import View

/// One rebuild, from the request to its result.
struct RebuildJob: Encodable, Sendable {
    enum State: String, Encodable, Sendable {
        case running, finished
        /// The database failed; the live model stays, and the log says why. It can be asked for again.
        case failed
    }

    private(set) var state = State.running
    let startedAt: Instant
    private(set) var finishedAt: Instant?
    /// How many events are in the new model, and how many there are.
    var events: Int64 = 0
    var of: Int64 = 0
    /// What it found; nil until it is finished.
    private(set) var result: RebuildAnswer?

    init(startedAt: Instant) { self.startedAt = startedAt }

    mutating func finish(_ found: Models.Rebuild, at instant: Instant) {
        state = .finished
        finishedAt = instant
        events = found.events
        of = found.events
        result = RebuildAnswer(found)
    }

    mutating func fail(at instant: Instant) {
        state = .failed
        finishedAt = instant
    }
}
