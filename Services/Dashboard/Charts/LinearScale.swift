/// Maps 0…maximum onto 0…length. Values beyond are held at the ends: a chart never draws outside its frame.
package struct LinearScale: Sendable, Equatable {
    package let maximum: Double
    package let length: Double

    package init(maximum: Double, length: Double) {
        self.maximum = maximum
        self.length = length
    }

    package func position(_ value: Double) -> Double {
        guard maximum > 0, value.isFinite else { return 0 }
        return max(0, min(1, value / maximum)) * length
    }
}
