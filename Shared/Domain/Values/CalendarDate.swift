/// A day of the proleptic Gregorian calendar, 0001-01-01 to 9999-12-31.
package struct CalendarDate: TextValue, Comparable {
    package let year: Int
    package let month: Int
    package let day: Int

    package init(year: Int, month: Int, day: Int) throws(FaultCode) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.daysIn(month: month, of: year)
        else { throw .dateInvalid }
        self.init(known: year, month, day)
    }

    private init(known year: Int, _ month: Int, _ day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// `2019-06-30`.
    package init(_ text: String) throws(FaultCode) { try self.init(utf8: text.utf8.span) }

    package init(utf8 bytes: Span<UInt8>) throws(FaultCode) {
        let date = try PartialDate(utf8: bytes)
        guard let month = date.month, let day = date.day else { throw .dateInvalid }
        self.init(known: date.year, month, day)
    }

    package var text: String {
        String(unsafeUninitializedCapacity: Self.textLength) { write(to: $0) }
    }

    /// Of the text form.
    package static let textLength = 10

    /// Writes the text form to the beginning of a buffer that has room for it; returns its length.
    package func write(to buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        let afterYear = Digits.write(year, 4, to: buffer, at: 0)
        return Digits.write("-", day, to: buffer, at: Digits.write("-", month, to: buffer, at: afterYear))
    }

    package static func daysIn(month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days since 1970-01-01.
    package var dayNumber: Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// Clamped to the range of the calendar.
    package init(dayNumber: Int) {
        let shifted = min(max(dayNumber, -719_162), 2_932_896) + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        self.init(known: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    package func adding(days: Int) -> CalendarDate { CalendarDate(dayNumber: dayNumber + days) }

    package static func < (left: Self, right: Self) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}
