/// What becomes of the events of a parked aggregate when they are tried again.
package struct Redrive<Event: Sendable>: Sendable {
    /// Took effect, in order.
    package private(set) var applied: [Event] = []
    /// Still wait, in order; the first is the one that could not be applied.
    package private(set) var waiting: [Event] = []
    /// Why the first of those that wait could not be applied; nil when nothing waits.
    package private(set) var cause: Rejection?

    /// Tries the events in the order in which they were parked, up to the first that cannot be applied. No later event
    /// of the aggregate may overtake it, however applicable it looks.
    package init(_ events: [Event], apply: (Event) -> Rejection?) {
        for (index, event) in events.enumerated() {
            if let cause = apply(event) {
                self.cause = cause
                waiting = Array(events[index...])
                return
            }
            applied.append(event)
        }
    }
}
