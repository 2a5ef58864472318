/// The time one report is about: `2019` (year), `2019-S1` (half), `2019-Q2` (quarter) or `2019-06` (month).
package struct ReportingPeriod: TextValue, Comparable {
    package let year: Int
    package let frequency: ReportingFrequency
    /// 1-based within the year.
    package let number: Int

    package init(year: Int, frequency: ReportingFrequency, number: Int) throws(FaultCode) {
        guard (1...9999).contains(year), (1...frequency.perYear).contains(number) else { throw .reportingPeriodInvalid }
        self.year = year
        self.frequency = frequency
        self.number = number
    }

    init(known year: Int, _ frequency: ReportingFrequency, _ number: Int) {
        self.year = year
        self.frequency = frequency
        self.number = number
    }

    package init(_ text: String) throws(FaultCode) { try self.init(utf8: text.utf8.span) }

    package init(utf8 bytes: Span<UInt8>) throws(FaultCode) {
        guard let year = Digits.number(bytes, 0..<4) else { throw .reportingPeriodInvalid }
        guard bytes.count > 4 else {
            try self.init(year: year, frequency: .yearly, number: 1)
            return
        }
        guard bytes.count == 7, bytes[4] == UInt8(ascii: "-") else { throw .reportingPeriodInvalid }
        let frequency: ReportingFrequency =
            switch bytes[5] {
            case UInt8(ascii: "Q"): .quarterly
            case UInt8(ascii: "S"): .halfYearly
            default: .monthly
            }
        guard let number = Digits.number(bytes, (frequency == .monthly ? 5 : 6)..<7) else { throw .reportingPeriodInvalid }
        try self.init(year: year, frequency: frequency, number: number)
    }

    package var text: String {
        switch frequency {
        case .yearly: Digits.padded(year, 4)
        case .halfYearly: Digits.padded(year, 4) + "-S\(number)"
        case .quarterly: Digits.padded(year, 4) + "-Q\(number)"
        case .monthly: Digits.padded(year, 4) + "-" + Digits.padded(number, 2)
        }
    }

    private func date(month: Int) -> PartialDate? { try? PartialDate(year: year, month: month) }

    package var firstDay: CalendarDate {
        date(month: (number - 1) * frequency.months + 1)?.earliest ?? CalendarDate(dayNumber: 0)
    }

    package var lastDay: CalendarDate { date(month: number * frequency.months)?.latest ?? CalendarDate(dayNumber: 0) }

    /// nil after the year 9999.
    package var next: ReportingPeriod? {
        number < frequency.perYear
            ? try? ReportingPeriod(year: year, frequency: frequency, number: number + 1)
            : try? ReportingPeriod(year: year + 1, frequency: frequency, number: 1)
    }

    package static func < (left: Self, right: Self) -> Bool { (left.firstDay, left.lastDay) < (right.firstDay, right.lastDay) }
}

/// How often reports are made.
package enum ReportingFrequency: String, Codable, CaseIterable, Sendable {
    case monthly, quarterly, halfYearly, yearly

    package var perYear: Int { 12 / months }

    package var months: Int {
        switch self {
        case .monthly: 1
        case .quarterly: 3
        case .halfYearly: 6
        case .yearly: 12
        }
    }
}
