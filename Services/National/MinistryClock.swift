import Domain
import Foundation

/// The time, and the day it is at the ministry.
struct MinistryClock: Sendable {
    let now: @Sendable () -> Instant
    private let calendar: Calendar

    /// - Parameter timeZone: IANA name; one that this machine does not know counts as UTC, in which three of the four countries live.
    init(timeZone: String, now: @escaping @Sendable () -> Instant = MinistryClock.system) {
        self.now = now
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: timeZone) ?? .gmt
        self.calendar = calendar
    }

    func day(at instant: Instant) -> CalendarDate {
        let date = Date(timeIntervalSince1970: Double(instant.microseconds) / 1_000_000)
        let parts = calendar.dateComponents([.year, .month, .day], from: date)
        guard let year = parts.year, let month = parts.month, let day = parts.day,
            let found = try? CalendarDate(year: year, month: month, day: day)
        else { return instant.utcDate }
        return found
    }

    var today: CalendarDate { day(at: now()) }

    static let system: @Sendable () -> Instant = {
        Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000))
    }
}
