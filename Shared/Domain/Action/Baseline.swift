/// Where the count begins.
package struct Baseline: Codable, Hashable, Sendable {
    package let year: Int
    /// nil: the year is known, the value is not.
    package let value: IndicatorValue?

    package init(year: Int, value: IndicatorValue?) {
        self.year = year
        self.value = value
    }
}

/// What shall be reached by the end of a period.
package struct IndicatorTarget: Codable, Hashable, Sendable {
    package let period: Period
    package let value: IndicatorValue

    package init(period: Period, value: IndicatorValue) {
        self.period = period
        self.value = value
    }
}
