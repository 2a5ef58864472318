/// A point in time: microseconds since 1970-01-01T00:00:00Z, written as RFC 3339 in UTC. Years 0001 to 9999.
package struct Instant: TextValue, Comparable {
    package let microseconds: Int64

    package init(microseconds: Int64) { self.microseconds = microseconds }

    package init(_ text: String) throws(FaultCode) { try self.init(utf8: text.utf8.span) }

    /// `2019-06-30T10:15:00Z`, with up to nine digits of fraction (cut to microseconds) and any offset.
    package init(utf8 bytes: Span<UInt8>) throws(FaultCode) {
        guard bytes.count >= 20, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"), bytes[10] | 0x20 == UInt8(ascii: "t"),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"), let year = Digits.number(bytes, 0..<4),
            let month = Digits.number(bytes, 5..<7), let day = Digits.number(bytes, 8..<10), let hour = Digits.number(bytes, 11..<13),
            let minute = Digits.number(bytes, 14..<16), let second = Digits.number(bytes, 17..<19), hour < 24, minute < 60, second < 60,
            let date = try? CalendarDate(year: year, month: month, day: day)
        else { throw .instantInvalid }
        var index = 19
        let fraction = try Self.fraction(bytes, from: &index)
        let offset = try Self.offset(bytes, at: index)
        let seconds = Int64(date.dayNumber) * 86_400 + Int64(hour * 3_600 + minute * 60 + second - offset)
        microseconds = seconds * 1_000_000 + fraction
    }

    private static func fraction(_ bytes: Span<UInt8>, from index: inout Int) throws(FaultCode) -> Int64 {
        guard bytes[index] == UInt8(ascii: ".") else { return 0 }
        index += 1
        var value: Int64 = 0
        var digits = 0
        while index < bytes.count, Code.isDigit(bytes[index]) {
            if digits < 6 { value = value * 10 + Int64(bytes[index] - UInt8(ascii: "0")) }
            digits += 1
            index += 1
        }
        guard (1...9).contains(digits) else { throw .instantInvalid }
        for _ in min(digits, 6)..<6 { value *= 10 }
        return value
    }

    /// In seconds east of UTC.
    private static func offset(_ bytes: Span<UInt8>, at index: Int) throws(FaultCode) -> Int {
        guard index < bytes.count else { throw .instantInvalid }
        if bytes[index] | 0x20 == UInt8(ascii: "z"), index + 1 == bytes.count { return 0 }
        let sign = bytes[index] == UInt8(ascii: "+") ? 1 : bytes[index] == UInt8(ascii: "-") ? -1 : 0
        guard sign != 0, index + 6 == bytes.count, bytes[index + 3] == UInt8(ascii: ":"),
            let hours = Digits.number(bytes, index + 1..<index + 3), let minutes = Digits.number(bytes, index + 4..<index + 6), hours < 24,
            minutes < 60
        else { throw .instantInvalid }
        return sign * (hours * 3_600 + minutes * 60)
    }

    package var text: String {
        String(unsafeUninitializedCapacity: Self.longestText) { write(to: $0) }
    }

    /// Of the text form, with microseconds.
    package static let longestText = 27

    /// Writes the text form to the beginning of a buffer that has room for ``longestText``; returns its length.
    package func write(to buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        let seconds = floorDivide(microseconds, 1_000_000)
        let fraction = Int(microseconds - seconds * 1_000_000)
        let day = floorDivide(seconds, 86_400)
        let second = Int(seconds - day * 86_400)
        let date = CalendarDate(dayNumber: Int(day))
        var index = Digits.write(date.year, 4, to: buffer, at: 0)
        index = Digits.write("-", date.month, to: buffer, at: index)
        index = Digits.write("-", date.day, to: buffer, at: index)
        index = Digits.write("T", second / 3_600, to: buffer, at: index)
        index = Digits.write(":", second / 60 % 60, to: buffer, at: index)
        index = Digits.write(":", second % 60, to: buffer, at: index)
        if fraction != 0 {
            buffer[index] = UInt8(ascii: ".")
            let isMilliseconds = fraction % 1_000 == 0
            index = Digits.write(isMilliseconds ? fraction / 1_000 : fraction, isMilliseconds ? 3 : 6, to: buffer, at: index + 1)
        }
        buffer[index] = UInt8(ascii: "Z")
        return index + 1
    }

    /// The day in UTC. For the day at a ministry see `CountryRules`.
    package var utcDate: CalendarDate { CalendarDate(dayNumber: Int(floorDivide(microseconds, 86_400_000_000))) }

    package static func < (left: Self, right: Self) -> Bool { left.microseconds < right.microseconds }
}

private func floorDivide(_ value: Int64, _ divisor: Int64) -> Int64 {
    value >= 0 ? value / divisor : -((-(value + 1)) / divisor) - 1
}
