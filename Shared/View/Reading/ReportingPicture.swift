package import Domain

/// Who reported what, and when.
package struct ReportingPicture: Hashable, Sendable, Codable {
    package let picture: Picture
    /// Newest period first, within it in country order.
    package let lines: [ReportingLine]

    package init(picture: Picture, lines: [ReportingLine]) {
        self.picture = picture
        self.lines = lines
    }
}

/// One country in one reporting period.
package struct ReportingLine: Hashable, Sendable, Codable {
    package let country: CountryCode
    package let period: ReportingPeriod
    /// The last day on which a report of the period is on time.
    package let due: CalendarDate
    /// Reports expected: actions under way in the period.
    package let expected: Figure
    package let received: Figure
    package let onTime: Figure
    package let late: Figure
    /// Expected, past the due day, not received.
    package let missing: Figure
    /// Received of expected, in percent.
    package let completeness: Figure
    /// On time of expected, in percent.
    package let timeliness: Figure

    package init(
        country: CountryCode, period: ReportingPeriod, due: CalendarDate, expected: Figure, received: Figure, onTime: Figure, late: Figure,
        missing: Figure, completeness: Figure, timeliness: Figure
    ) {
        self.country = country
        self.period = period
        self.due = due
        self.expected = expected
        self.received = received
        self.onTime = onTime
        self.late = late
        self.missing = missing
        self.completeness = completeness
        self.timeliness = timeliness
    }
}
