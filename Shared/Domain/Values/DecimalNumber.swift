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
        var coefficient = coefficient
        var scale = scale
        while scale > 0, coefficient % 10 == 0 {
            coefficient /= 10
            scale -= 1
        }
        guard scale <= Self.mostDecimals else { throw .numberTooPrecise }
        guard coefficient.magnitude < Self.power(Self.mostDigits).magnitude else { throw .numberTooLarge }
        self.coefficient = coefficient
        self.scale = scale
    }

    package init(_ text: String) throws(FaultCode) { try self.init(utf8: text.utf8.span) }

    /// `-12.50`: optional minus, digits, optional point and digits. No exponent, no separator, no comma.
    package init(utf8 bytes: Span<UInt8>) throws(FaultCode) {
        var index = 0
        let negative = bytes.count > 0 && bytes[0] == UInt8(ascii: "-")
        if negative { index = 1 }
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

    package var text: String {
        let digits = String(coefficient.magnitude)
        let sign = coefficient < 0 ? "-" : ""
        guard scale > 0 else { return sign + digits }
        let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
        return sign + padded.dropLast(scale) + "." + padded.suffix(scale)
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
