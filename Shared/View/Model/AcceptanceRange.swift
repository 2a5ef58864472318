package import Domain

/// Events accepted after one time, up to and including another.
package struct AcceptanceRange: Hashable, Sendable {
    package let after: Instant
    package let upTo: Instant

    package init(after: Instant, upTo: Instant) {
        self.after = after
        self.upTo = upTo
    }

    /// The events of one transaction: acceptance times are unique to a transaction and whole microseconds.
    package init(exactly time: Instant) { self.init(after: Instant(microseconds: time.microseconds - 1), upTo: time) }
}
