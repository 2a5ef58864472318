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
        var digits = Substring(text)
        let negative = digits.first == "-"
        if negative || digits.first == "+" { digits.removeFirst() }
        let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let whole = Array(parts.first?.utf8 ?? Substring().utf8)
        let fraction = parts.count > 1 ? Array(parts[1].utf8) : []
        let isDigit = { (byte: UInt8) in byte >= 48 && byte <= 57 }
        guard !whole.isEmpty || !fraction.isEmpty, (whole + fraction).allSatisfy(isDigit), whole.count <= 131_072,
            fraction.count <= 16_383
        else { throw .malformed("\(text.prefix(40)) is not a decimal number") }
        let padding = [UInt8](repeating: 48, count: (4 - whole.count % 4) % 4)
        let tail = [UInt8](repeating: 48, count: (4 - fraction.count % 4) % 4)
        let all = padding + whole + fraction + tail
        var groups = stride(from: 0, to: all.count, by: 4).map { start in
            all[start..<start + 4].reduce(UInt16(0)) { $0 * 10 + UInt16($1 - 48) }
        }
        var weight = (padding.count + whole.count) / 4 - 1
        while groups.first == 0 {
            groups.removeFirst()
            weight -= 1
        }
        while groups.last == 0 { groups.removeLast() }
        bytes.append(number: UInt16(groups.count))
        bytes.append(number: Int16(groups.isEmpty ? 0 : weight))
        bytes.append(number: negative && !groups.isEmpty ? Sign.negative : Sign.positive)
        bytes.append(number: UInt16(fraction.count))
        for group in groups { bytes.append(number: group) }
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
