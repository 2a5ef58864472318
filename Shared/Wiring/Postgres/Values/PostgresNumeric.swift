/// A `numeric` as its exact decimal text, such as `-12.50`. The scale is kept.
package struct PostgresNumeric: PostgresEncodable, PostgresDecodable, Hashable {
    package let text: String

    package init(_ text: String) { self.text = text }
    package static var postgresType: PostgresType { .numeric }

    private enum Sign {
        static let positive: UInt16 = 0x0000
        static let negative: UInt16 = 0x4000
        static let notANumber: UInt16 = 0xC000
        static let infinity: UInt16 = 0xD000
        static let negativeInfinity: UInt16 = 0xF000
    }

    /// The server's form: groups of four decimal digits, the weight (power of 10,000) of the first, a sign, the scale.
    package func encode(into bytes: inout [UInt8]) throws(ConversionFault) {
        let utf8 = text.utf8.span
        guard let digits = DecimalDigits(utf8) else { throw .malformed("\(text.prefix(40)) is not a decimal number") }
        var groups = 0..<digits.groupCount
        while let first = groups.first, digits.group(first, of: utf8) == 0 { groups.removeFirst() }
        while let last = groups.last, digits.group(last, of: utf8) == 0 { groups.removeLast() }
        bytes.append(number: UInt16(groups.count))
        bytes.append(number: Int16(groups.isEmpty ? 0 : digits.wholeGroups - 1 - groups.lowerBound))
        bytes.append(number: digits.isNegative && !groups.isEmpty ? Sign.negative : Sign.positive)
        bytes.append(number: UInt16(digits.fraction.count))
        for group in groups { bytes.append(number: digits.group(group, of: utf8)) }
    }

    package static func decode(_ bytes: RawSpan, type: PostgresType) throws(ConversionFault) -> PostgresNumeric {
        guard type == .numeric else { throw .wrongType(type, wanted: "PostgresNumeric") }
        guard bytes.byteCount >= 8 else { throw .malformed("its binary form is cut short") }
        let count = Int(bytes.number(at: 0, as: UInt16.self))
        let weight = Int(bytes.number(at: 2, as: Int16.self))
        let sign = bytes.number(at: 4, as: UInt16.self)
        let scale = Int(bytes.number(at: 6, as: UInt16.self))
        switch sign {
        case Sign.notANumber: return PostgresNumeric("NaN")
        case Sign.infinity: return PostgresNumeric("Infinity")
        case Sign.negativeInfinity: return PostgresNumeric("-Infinity")
        default: break
        }
        guard bytes.byteCount == 8 + 2 * count else { throw .malformed("its binary form is cut short") }
        func group(_ index: Int) -> String {
            guard index >= 0, index < count else { return "0000" }
            let digits = String(bytes.number(at: 8 + 2 * index, as: UInt16.self))
            return String(repeating: "0", count: 4 - digits.count) + digits
        }
        let whole = weight < 0 ? "" : (0...weight).map(group).joined()
        let significant = whole.drop { $0 == "0" }
        var text = (sign == Sign.negative ? "-" : "") + (significant.isEmpty ? "0" : significant)
        if scale > 0 {
            let fraction = (0..<(scale + 3) / 4).map { group(weight + 1 + $0) }.joined()
            text += "." + fraction.prefix(scale)
        }
        return PostgresNumeric(text)
    }
}

/// Where the digits of a decimal number stand in its text, in groups of four counted from the point.
private struct DecimalDigits {
    let isNegative: Bool
    private let whole: Range<Int>
    let fraction: Range<Int>

    /// nil: it is no decimal number, or longer than the server's may be.
    init?(_ text: Span<UInt8>) {
        let isSigned = !text.isEmpty && (text[0] == UInt8(ascii: "-") || text[0] == UInt8(ascii: "+"))
        let start = isSigned ? 1 : 0
        var point = text.count
        for index in start..<text.count {
            if text[index] == UInt8(ascii: "."), point == text.count { point = index } else if text[index] &- 48 > 9 { return nil }
        }
        whole = start..<point
        fraction = min(point + 1, text.count)..<text.count
        guard whole.count + fraction.count > 0, whole.count <= 131_072, fraction.count <= 16_383 else { return nil }
        isNegative = isSigned && text[0] == UInt8(ascii: "-")
    }

    var wholeGroups: Int { (whole.count + 3) / 4 }
    var groupCount: Int { wholeGroups + (fraction.count + 3) / 4 }

    /// From the left; what is missing before the first digit and after the last is zero.
    func group(_ index: Int, of text: Span<UInt8>) -> UInt16 {
        let isWhole = index < wholeGroups
        let first = isWhole ? whole.upperBound - 4 * (wholeGroups - index) : fraction.lowerBound + 4 * (index - wholeGroups)
        let digits = isWhole ? whole : fraction
        var value: UInt16 = 0
        for index in first..<first + 4 { value = value * 10 + (digits.contains(index) ? UInt16(text[index] - 48) : 0) }
        return value
    }
}
