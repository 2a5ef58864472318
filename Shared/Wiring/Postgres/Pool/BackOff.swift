/// How long to wait before the next attempt: twice as long each time, up to a bound, less a random part so that clients of
/// one lost server do not return in step.
package struct BackOff: Sendable, Equatable {
    package let first: Duration
    package let longest: Duration
    private(set) var attempts = 0

    package init(first: Duration = .milliseconds(50), longest: Duration = .seconds(2)) {
        self.first = first
        self.longest = longest
    }

    /// - Parameter fraction: random, from 0 to 1.
    package mutating func next(fraction: Double) -> Duration {
        let factor = 1 << min(attempts, 16)
        attempts += 1
        let full = min(first * factor, longest)
        return full / 2 + full / 2 * fraction
    }
}
