/// Decimal digits in fixed places.
enum Digits {
    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// Writes exactly `width` digits of a number that is not negative, the last ones; returns the index after them.
    static func write(_ number: Int, _ width: Int, to buffer: UnsafeMutableBufferPointer<UInt8>, at index: Int) -> Int {
        var rest = number
        for place in stride(from: index + width - 1, through: index, by: -1) {
            buffer[place] = UInt8(truncatingIfNeeded: rest % 10) + 48
            rest /= 10
        }
        return index + width
    }

    /// Writes a separator and two digits.
    static func write(_ separator: Unicode.Scalar, _ number: Int, to buffer: UnsafeMutableBufferPointer<UInt8>, at index: Int) -> Int {
        buffer[index] = UInt8(truncatingIfNeeded: separator.value)
        return write(number, 2, to: buffer, at: index + 1)
    }

    /// The number in `bytes[range]`, nil unless every byte is a digit.
    static func number(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
        guard range.upperBound <= bytes.count else { return nil }
        var value = 0
        for index in range {
            guard Code.isDigit(bytes[index]) else { return nil }
            value = value * 10 + Int(bytes[index] - UInt8(ascii: "0"))
        }
        return value
    }
}
