package import Domain

/// Which countries a figure speaks for, and as of when.
package struct Coverage: Hashable, Sendable, Codable {
    /// The countries whose statements are in the figure, in code order.
    package let reported: [CountryCode]
    /// The countries that should have reported, in code order.
    package let expected: [CountryCode]
    /// Everything the region accepted up to this time, and nothing later, is in the figure.
    package let asOf: Instant

    package init(reported: [CountryCode], expected: [CountryCode], asOf: Instant) {
        self.reported = reported.sorted { $0 < $1 }
        self.expected = expected.sorted { $0 < $1 }
        self.asOf = asOf
    }

    package var isComplete: Bool { expected.allSatisfy(reported.contains) }
    /// Expected and silent, in code order.
    package var missing: [CountryCode] { expected.filter { !reported.contains($0) } }
}
