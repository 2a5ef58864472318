#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The time of day, in UTC, as the log and the tokens need it.
package struct WallTime: Sendable, Comparable {
    /// Microseconds since 1970-01-01T00:00:00Z.
    package let microseconds: Int64

    package init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    /// The system's clock.
    package static func now() -> WallTime {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return WallTime(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000)
    }

    /// Whole seconds since 1970.
    package var seconds: Int64 { microseconds / 1_000_000 }

    package static func < (first: WallTime, second: WallTime) -> Bool { first.microseconds < second.microseconds }

    /// `2026-11-21T20:42:00.125000Z`
    package var rfc3339: String {
        let (year, month, day) = date
        return "\(year)-\(Self.two(month))-\(Self.two(day))T\(time(fraction: 6))Z"
    }

    /// `20:42:00.125`
    package var clock: String { time(fraction: 3) }

    private func time(fraction digits: Int) -> String {
        let inDay = Int(((seconds % 86_400) + 86_400) % 86_400)
        let fraction = String(1_000_000 + microseconds % 1_000_000).dropFirst().prefix(digits)
        return "\(Self.two(inDay / 3_600)):\(Self.two(inDay / 60 % 60)):\(Self.two(inDay % 60)).\(fraction)"
    }

    /// Year, month and day by Howard Hinnant's algorithm for days since 1970 (valid for the whole proleptic calendar).
    private var date: (Int, Int, Int) {
        let days = Int((microseconds / 1_000_000) / 86_400) + 719_468
        let era = days / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
