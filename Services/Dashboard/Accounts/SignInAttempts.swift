package import Domain

/// Failed tries on one name, and what follows from them. Pure: the time comes from outside.
package struct SignInAttempts: Sendable, Equatable {
    package let failures: Int
    package let lastFailure: Instant?
    package let lockedUntil: Instant?

    package init(failures: Int = 0, lastFailure: Instant? = nil, lockedUntil: Instant? = nil) {
        self.failures = failures
        self.lastFailure = lastFailure
        self.lockedUntil = lockedUntil
    }

    /// Tries before the name is locked.
    package static let mostFailures = 5
    /// How long a name stays locked, in microseconds: 15 minutes.
    package static let lockTime: Int64 = 15 * 60 * 1_000_000

    package func isLocked(at now: Instant) -> Bool { lockedUntil.map { now < $0 } ?? false }

    /// Failures older than the lock time are forgotten, so that slips on different days never add up.
    package func failed(at now: Instant) -> SignInAttempts {
        let isRecent = lastFailure.map { now.microseconds - $0.microseconds < Self.lockTime } ?? false
        let count = (isRecent ? failures : 0) + 1
        let lock = count >= Self.mostFailures ? Instant(microseconds: now.microseconds + Self.lockTime) : nil
        return SignInAttempts(failures: count, lastFailure: now, lockedUntil: lock)
    }
}
