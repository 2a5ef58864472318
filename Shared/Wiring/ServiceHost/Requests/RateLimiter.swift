import Synchronization

/// How much each subject may ask.
package struct RateLimit: Sendable, Equatable {
    /// Requests a second, on average.
    package let perSecond: Double
    /// Requests at once, after a pause.
    package let burst: Int

    package init(perSecond: Double, burst: Int) {
        self.perSecond = perSecond
        self.burst = burst
    }
}

/// One subject's bucket of tokens: pure, the time comes in.
struct TokenBucket: Equatable {
    private(set) var tokens: Double
    private(set) var filledAt: Duration

    init(limit: RateLimit, now: Duration) {
        tokens = Double(limit.burst)
        filledAt = now
    }

    /// Takes a token; nil when it was there, otherwise the time until the next one.
    mutating func take(_ limit: RateLimit, now: Duration) -> Duration? {
        refill(limit, now: now)
        guard tokens < 1 else {
            tokens -= 1
            return nil
        }
        return .seconds((1 - tokens) / limit.perSecond)
    }

    func isFull(_ limit: RateLimit, now: Duration) -> Bool {
        var copy = self
        copy.refill(limit, now: now)
        return copy.tokens >= Double(limit.burst)
    }

    private mutating func refill(_ limit: RateLimit, now: Duration) {
        // A clock that stands still or a late caller must not empty the bucket.
        guard now > filledAt else { return }
        tokens = min(Double(limit.burst), tokens + (now - filledAt) / .seconds(1) * limit.perSecond)
        filledAt = now
    }
}

/// The buckets of all subjects of this process.
package final class RateLimiter: Sendable {
    /// Subjects are forgotten when their bucket is full again; this many are kept before looking.
    private static let sweepAbove = 10_000

    private let limit: RateLimit
    private let buckets = Mutex<[String: TokenBucket]>([:])

    package init(_ limit: RateLimit) {
        self.limit = limit
    }

    /// Counts one request of `subject` at `now` (time since any fixed moment); nil lets it pass, otherwise the time to wait.
    package func take(_ subject: String, now: Duration) -> Duration? {
        buckets.withLock { buckets in
            if buckets.count > Self.sweepAbove { buckets = buckets.filter { !$0.value.isFull(limit, now: now) } }
            return buckets[subject, default: TokenBucket(limit: limit, now: now)].take(limit, now: now)
        }
    }
}
