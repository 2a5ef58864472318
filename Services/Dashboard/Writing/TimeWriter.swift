package import Domain

/// Writes the record's times and dates in the reader's language. Instants are shown in UTC, and say so: Casablanca changes its clock.
package struct TimeWriter: Sendable {
    package let texts: Texts

    package init(_ texts: Texts) { self.texts = texts }

    /// `21 novembre 2026 à 14 h 05 UTC`
    package func moment(_ instant: Instant) -> String {
        let date = instant.utcDate
        let seconds = Int((instant.microseconds - Int64(date.dayNumber) * 86_400_000_000) / 1_000_000)
        let clock = texts.dates.time(hour: seconds / 3_600, minute: seconds / 60 % 60)
        return texts(.momentPattern, ["date": day(date), "time": clock])
    }

    package func day(_ date: CalendarDate) -> String {
        texts.dates.date(year: date.year, month: date.month, day: date.day)
    }

    /// As precise as the record is: `2019`, `juin 2019` or a day.
    package func partial(_ date: PartialDate) -> String {
        guard let month = date.month else { return String(date.year) }
        guard let day = date.day else { return texts.dates.month(year: date.year, month: month) }
        return texts.dates.date(year: date.year, month: month, day: day)
    }

    package func period(_ period: Period) -> String {
        texts(.periodPattern, ["from": partial(period.start), "to": partial(period.end)])
    }
}
