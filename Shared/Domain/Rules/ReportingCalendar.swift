/// Which periods are reported, and until when.
package struct ReportingCalendar: Hashable, Sendable {
    package let frequency: ReportingFrequency
    /// Days after the end of a period until its report is late.
    package let daysToReport: Int

    package init(frequency: ReportingFrequency, daysToReport: Int) {
        self.frequency = frequency
        self.daysToReport = daysToReport
    }

    /// The last day on which a report of `period` is in time.
    package func due(_ period: ReportingPeriod) -> CalendarDate { period.lastDay.adding(days: daysToReport) }

    /// The period in which `day` lies.
    package func period(containing day: CalendarDate) -> ReportingPeriod {
        ReportingPeriod(known: day.year, frequency, (day.month - 1) / frequency.months + 1)
    }

    /// All periods with at least one day in `first...last`, oldest first.
    package func periods(from first: CalendarDate, through last: CalendarDate) -> [ReportingPeriod] {
        guard first <= last else { return [] }
        var periods: [ReportingPeriod] = []
        var current: ReportingPeriod? = period(containing: first)
        while let period = current, period.firstDay <= last {
            periods.append(period)
            current = period.next
        }
        return periods
    }
}
