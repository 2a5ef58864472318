package import Domain
import Foundation

/// Time and chance, given from outside so that tests decide them.
package struct DashboardEnvironment: Sendable {
    package let now: @Sendable () -> Instant
    /// Bytes from a cryptographically secure source.
    package let randomBytes: @Sendable (_ count: Int) -> [UInt8]

    package init(now: @escaping @Sendable () -> Instant, randomBytes: @escaping @Sendable (Int) -> [UInt8]) {
        self.now = now
        self.randomBytes = randomBytes
    }

    /// The operating system's clock and random source.
    package static let system = DashboardEnvironment(
        now: { Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000)) },
        randomBytes: { count in
            var source = SystemRandomNumberGenerator()
            return (0..<max(0, count)).map { _ in UInt8.random(in: .min ... .max, using: &source) }
        })
}
