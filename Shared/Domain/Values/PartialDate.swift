/// A date exactly as precise as its source: a year, a month or a day (`2013`, `2019-06`, `2013-06-07`; ISO 8601 reduced precision).
///
/// "June 2019" never becomes the first of June.
package struct PartialDate: TextValue {
    package let year: Int
    package let month: Int?
    /// Only together with a month.
    package let day: Int?

    package init(year: Int, month: Int? = nil, day: Int? = nil) throws(FaultCode) {
        guard (1...9999).contains(year), month.map((1...12).contains) ?? true else { throw .dateInvalid }
        if let day {
            guard let month, day >= 1, day <= CalendarDate.daysIn(month: month, of: year) else { throw .dateInvalid }
        }
        self.year = year
        self.month = month
        self.day = day
    }

    package init(_ date: CalendarDate) {
        year = date.year
        month = date.month
        day = date.day
    }

    package init(_ text: String) throws(FaultCode) { try self.init(utf8: text.utf8.span) }

    package init(utf8 bytes: Span<UInt8>) throws(FaultCode) {
        let hyphen = UInt8(ascii: "-")
        guard let year = Digits.number(bytes, 0..<4) else { throw .dateInvalid }
        switch bytes.count {
        case 4:
            try self.init(year: year)
        case 7:
            guard bytes[4] == hyphen, let month = Digits.number(bytes, 5..<7) else { throw .dateInvalid }
            try self.init(year: year, month: month)
        case 10:
            guard bytes[4] == hyphen, bytes[7] == hyphen, let month = Digits.number(bytes, 5..<7), let day = Digits.number(bytes, 8..<10)
            else { throw .dateInvalid }
            try self.init(year: year, month: month, day: day)
        default: throw .dateInvalid
        }
    }

    package var text: String {
        var text = Digits.padded(year, 4)
        if let month { text += "-" + Digits.padded(month, 2) }
        if let day { text += "-" + Digits.padded(day, 2) }
        return text
    }

    /// The first day it can mean.
    package var earliest: CalendarDate { CalendarDate(dayNumber: dayNumber(month: month ?? 1, day: day ?? 1)) }

    /// The last day it can mean.
    package var latest: CalendarDate {
        let month = month ?? 12
        return CalendarDate(dayNumber: dayNumber(month: month, day: day ?? CalendarDate.daysIn(month: month, of: year)))
    }

    private func dayNumber(month: Int, day: Int) -> Int { (try? CalendarDate(year: year, month: month, day: day))?.dayNumber ?? 0 }
}
