/// An exact decimal number: at most 24 significant digits, at most 12 of them after the point.
///
/// Canonical: no trailing zeros after the point, so equal numbers have equal text and equal hashes.
package struct DecimalNumber: TextValue, Comparable {
    /// The number times 10 to the power `scale`.
    package let coefficient: Int128
    /// 0...12
    package let scale: Int

    package static let mostDigits = 24
    package static let mostDecimals = 12
    package static let zero = DecimalNumber(0)

    package init(_ integer: Int) {
        coefficient = Int128(integer)
        scale = 0
    }

    package init(coefficient: Int128, scale: Int) throws(FaultCode) {
        guard scale >= 0 else { throw .numberInvalid }
        if let small = Int64(exactly: coefficient) {
            let (digits, rest) = Self.withoutTrailingZeros(small, scale)
            guard rest <= Self.mostDecimals else { throw .numberTooPrecise }
            self.init(checked: Int128(digits), rest)
            return
        }
        let (digits, rest) = Self.withoutTrailingZeros(coefficient, scale)
        guard rest <= Self.mostDecimals else { throw .numberTooPrecise }
        guard digits.magnitude < Self.limit else { throw .numberTooLarge }
        self.init(checked: digits, rest)
    }

    /// 10 to the power ``mostDigits``.
    private static let limit = power(mostDigits).magnitude

    @inline(__always)
    private static func withoutTrailingZeros<Number: FixedWidthInteger>(_ number: Number, _ scale: Int) -> (Number, Int) {
        var (number, scale) = (number, scale)
        while scale > 0 {
            let (quotient, remainder) = number.quotientAndRemainder(dividingBy: 10)
            guard remainder == 0 else { break }
            number = quotient
            scale -= 1
        }
        return (number, scale)
    }

    package init(_ text: String) throws(FaultCode) { try self.init(utf8: text.utf8.span) }

    /// `-12.50`: optional minus, digits, optional point and digits. No exponent, no separator, no comma.
    package init(utf8 bytes: Span<UInt8>) throws(FaultCode) {
        let negative = bytes.count > 0 && bytes[0] == UInt8(ascii: "-")
        if let small = Self.few(bytes, from: negative ? 1 : 0) {
            try self.init(coefficient: Int128(negative ? -small.coefficient : small.coefficient), scale: small.scale)
            return
        }
        var index = negative ? 1 : 0
        var coefficient: Int128 = 0
        var scale = 0
        var digits = 0
        var pointSeen = false
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "."), !pointSeen, digits > 0, index < bytes.count {
                pointSeen = true
                continue
            }
            guard Code.isDigit(byte) else { throw .numberInvalid }
            digits += 1
            guard digits <= 36 else { throw .numberTooLarge }
            coefficient = coefficient * 10 + Int128(byte - UInt8(ascii: "0"))
            if pointSeen { scale += 1 }
        }
        guard digits > 0 else { throw .numberInvalid }
        try self.init(coefficient: negative ? -coefficient : coefficient, scale: scale)
    }

    /// The same for numbers of at most 18 digits, nearly all there are, in 64 bits; nil: not of that form.
    private static func few(_ bytes: Span<UInt8>, from start: Int) -> (coefficient: Int64, scale: Int)? {
        guard bytes.count - start <= 19 else { return nil }
        var coefficient: Int64 = 0
        var point = -1
        for index in start..<bytes.count {
            let digit = bytes[index] &- UInt8(ascii: "0")
            if digit < 10 {
                coefficient = coefficient &* 10 &+ Int64(digit)
            } else {
                guard bytes[index] == UInt8(ascii: "."), point < 0, index > start, index + 1 < bytes.count else { return nil }
                point = index
            }
        }
        let digits = bytes.count - start - (point < 0 ? 0 : 1)
        return (1...18).contains(digits) ? (coefficient, point < 0 ? 0 : bytes.count - point - 1) : nil
    }

    package var text: String {
        String(unsafeUninitializedCapacity: Self.longestText) { write(to: $0) }
    }

    /// Of the text form: all digits, a point with a zero before it, a minus.
    package static let longestText = mostDigits + 3

    /// Writes the text form to the beginning of a buffer that has room for ``longestText``; returns its length.
    package func write(to buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        // 64 bits are divided many times faster than 128.
        guard let small = UInt64(exactly: coefficient.magnitude) else { return write(coefficient.magnitude, to: buffer) }
        return write(small, to: buffer)
    }

    private func write<Number: UnsignedInteger>(_ magnitude: Number, to buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        var count = 1
        var rest = magnitude / 10
        while rest > 0 {
            count += 1
            rest /= 10
        }
        // A digit before the point, always.
        let digits = max(count, scale + 1)
        let start = isNegative ? 1 : 0
        let length = start + digits + (scale > 0 ? 1 : 0)
        buffer[0] = UInt8(ascii: "-")
        rest = magnitude
        for place in 0..<digits {
            let index = length - 1 - place - (scale > 0 && place >= scale ? 1 : 0)
            let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
            buffer[index] = UInt8(truncatingIfNeeded: digit) + 48
            rest = quotient
        }
        if scale > 0 { buffer[length - 1 - scale] = UInt8(ascii: ".") }
        return length
    }

    package var isNegative: Bool { coefficient < 0 }

    package static func power(_ exponent: Int) -> Int128 { (0..<exponent).reduce(Int128(1)) { power, _ in power * 10 } }

    package static func < (left: Self, right: Self) -> Bool {
        let (first, second, _) = aligned(left, right)
        return first < second
    }

    /// Both over the larger scale. Never overflows: 24 digits times 10^12 stays below 10^36, and Int128 reaches beyond 10^38.
    private static func aligned(_ left: Self, _ right: Self) -> (first: Int128, second: Int128, scale: Int) {
        let scale = max(left.scale, right.scale)
        return (left.coefficient * power(scale - left.scale), right.coefficient * power(scale - right.scale), scale)
    }

    /// Exact, or refused when the sum has too many digits.
    package func adding(_ other: DecimalNumber) throws(FaultCode) -> DecimalNumber {
        let (first, second, scale) = Self.aligned(self, other)
        let (sum, overflow) = first.addingReportingOverflow(second)
        guard !overflow else { throw .numberTooLarge }
        return try DecimalNumber(coefficient: sum, scale: scale)
    }

    package func subtracting(_ other: DecimalNumber) throws(FaultCode) -> DecimalNumber { try adding(other.negated) }

    package var negated: DecimalNumber { DecimalNumber(checked: -coefficient, scale) }

    private init(checked coefficient: Int128, _ scale: Int) {
        self.coefficient = coefficient
        self.scale = scale
    }

    /// For charts only; never for sums or comparisons.
    package var approximate: Double { Double(text) ?? 0 }
}
