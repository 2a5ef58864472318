extension JSONReader {
    /// The bytes between the quotes of the next string, if it has no escape; moves past the closing quote.
    /// `nil` leaves the reader at the opening quote of a string with escapes: read it with `string()`.
    @inline(__always)
    mutating func plainString() throws(ContractError) -> UnsafeRawBufferPointer? {
        skipWhitespace()
        guard position < end, bytes[position] == 0x22 else { throw failure(.fieldType, "expected a string") }
        let start = position + 1
        var index = start
        while index + 8 <= end, Self.isPlain(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) { index += 8 }
        while index < end {
            let byte = bytes[index]
            if byte == 0x22 {
                position = index + 1
                return UnsafeRawBufferPointer(rebasing: bytes[start..<index])
            }
            if byte == 0x5C { return nil }
            guard byte >= 0x20 else { throw failure(.notJSON, "control character in a string", at: index) }
            index += 1
        }
        throw failure(.notJSON, "string without end")
    }

    /// None of eight bytes ends or interrupts a string: no quote, no backslash, no control character.
    @inline(__always)
    static func isPlain(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        let quote = word ^ (ones &* 0x22)
        let backslash = word ^ (ones &* 0x5C)
        let hit = ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash) | ((word &- ones &* 0x20) & ~word)
        return hit & highs == 0
    }

    /// The next string, unescaped. Refused: invalid UTF-8, lone surrogates, and U+0000, which Postgres cannot store as text.
    mutating func string() throws(ContractError) -> String {
        skipWhitespace()
        let start = position
        if let plain = try plainString() {
            guard let text = String(validating: plain, as: UTF8.self) else { throw failure(.notJSON, "invalid UTF-8", at: start) }
            return text
        }
        let unescaped = try escapedString()
        guard let text = String(validating: unescaped, as: UTF8.self) else { throw failure(.notJSON, "invalid UTF-8", at: start) }
        return text
    }

    /// Calls `body` with the unescaped bytes of the next string, without making a `String` when it has no escapes.
    @inline(__always)
    mutating func withString<Result>(_ body: (UnsafeRawBufferPointer) -> Result) throws(ContractError) -> Result {
        if let plain = try plainString() { return body(plain) }
        let unescaped = try escapedString()
        return unescaped.withUnsafeBytes(body)
    }

    /// The unescaped bytes of the string at `position`.
    private mutating func escapedString() throws(ContractError) -> [UInt8] {
        var result: [UInt8] = []
        position += 1
        while position < end {
            let byte = bytes[position]
            switch byte {
            case 0x22:
                position += 1
                return result
            case 0x5C:
                try appendEscape(to: &result)
            case 0..<0x20:
                throw failure(.notJSON, "control character in a string")
            default:
                result.append(byte)
                position += 1
            }
        }
        throw failure(.notJSON, "string without end")
    }

    private mutating func appendEscape(to result: inout [UInt8]) throws(ContractError) {
        guard position + 1 < end else { throw failure(.notJSON, "string without end") }
        let byte = bytes[position + 1]
        position += 2
        switch byte {
        case 0x22, 0x5C, 0x2F: result.append(byte)
        case UInt8(ascii: "b"): result.append(0x08)
        case UInt8(ascii: "f"): result.append(0x0C)
        case UInt8(ascii: "n"): result.append(0x0A)
        case UInt8(ascii: "r"): result.append(0x0D)
        case UInt8(ascii: "t"): result.append(0x09)
        case UInt8(ascii: "u"): try appendScalar(to: &result)
        default: throw failure(.notJSON, "unknown escape", at: position - 1)
        }
    }

    private mutating func appendScalar(to result: inout [UInt8]) throws(ContractError) {
        var value = try fourHexDigits()
        if value & 0xFC00 == 0xD800 {
            guard position + 1 < end, bytes[position] == 0x5C, bytes[position + 1] == UInt8(ascii: "u") else {
                throw failure(.notJSON, "lone surrogate")
            }
            position += 2
            let low = try fourHexDigits()
            guard low & 0xFC00 == 0xDC00 else { throw failure(.notJSON, "lone surrogate") }
            value = 0x10000 + (value & 0x3FF) << 10 + (low & 0x3FF)
        }
        guard value != 0 else { throw failure(.fieldValue, "U+0000 cannot be stored as text") }
        guard let scalar = Unicode.Scalar(value) else { throw failure(.notJSON, "lone surrogate") }
        result.append(contentsOf: UTF8.encode(scalar) ?? .init())
    }

    private mutating func fourHexDigits() throws(ContractError) -> UInt32 {
        guard position + 4 <= end else { throw failure(.notJSON, "four hexadecimal digits expected") }
        var value: UInt32 = 0
        for index in position..<position + 4 {
            guard let digit = hexDigit(bytes[index]) else { throw failure(.notJSON, "four hexadecimal digits expected", at: index) }
            value = value << 4 | UInt32(digit)
        }
        position += 4
        return value
    }
}

/// The value of a hexadecimal digit in ASCII.
@inline(__always)
func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
}
