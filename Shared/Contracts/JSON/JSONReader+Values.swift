extension JSONReader {
    /// The next integer; fractions and exponents are refused, and so is what does not fit 64 bits.
    @inline(__always)
    mutating func integer() throws(ContractError) -> Int64 {
        skipWhitespace()
        let start = position
        let isNegative = peek() == UInt8(ascii: "-")
        if isNegative { position += 1 }
        let first = position
        var magnitude: UInt64 = 0
        while position < end, case let digit = bytes[position] &- 48, digit < 10 {
            let (product, high) = magnitude.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(UInt64(digit))
            if high || carry { throw failure(.fieldValue, "integer of more than 64 bits", at: start) }
            magnitude = sum
            position += 1
        }
        guard position > first else { throw failure(.fieldType, "expected an integer", at: start) }
        if bytes[first] == 48, position > first + 1 { throw failure(.notJSON, "number with a leading zero", at: start) }
        if let next = peek(), next == UInt8(ascii: ".") || next | 0x20 == UInt8(ascii: "e") {
            throw failure(.fieldType, "expected an integer, found a fraction", at: start)
        }
        let value = isNegative ? Int64(exactly: magnitude).map { -$0 } : Int64(exactly: magnitude)
        guard let value else { throw failure(.fieldValue, "integer of more than 64 bits", at: start) }
        return value
    }

    @inline(__always)
    mutating func boolean() throws(ContractError) -> Bool {
        skipWhitespace()
        if takeExactly("true") { return true }
        if takeExactly("false") { return false }
        throw failure(.fieldType, "expected true or false")
    }

    /// Moves past the next value, whatever it is, checking its grammar. Recursion is bounded by `ContractLimits.depth`.
    mutating func skipValue() throws(ContractError) {
        skipWhitespace()
        guard let byte = peek() else { throw failure(.notJSON, "value expected") }
        switch byte {
        case UInt8(ascii: "{"): try skipObject()
        case UInt8(ascii: "["): try skipArray()
        case 0x22: try skipString()
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try skipNumber()
        default:
            guard takeExactly("true") || takeExactly("false") || takeExactly("null") else {
                throw failure(.notJSON, "value expected")
            }
        }
    }

    private mutating func skipString() throws(ContractError) {
        let start = position
        if let plain = try plainString() {
            guard plain.allSatisfy({ $0 < 0x80 }) || String(validating: plain, as: UTF8.self) != nil else {
                throw failure(.notJSON, "invalid UTF-8", at: start)
            }
        } else {
            _ = try string()
        }
    }

    private mutating func skipObject() throws(ContractError) {
        position += 1
        try enter()
        defer { leave() }
        if take(UInt8(ascii: "}")) { return }
        repeat {
            skipWhitespace()
            guard peek() == 0x22 else { throw failure(.notJSON, "field name expected") }
            try skipString()
            try expect(UInt8(ascii: ":"))
            try skipValue()
        } while take(UInt8(ascii: ","))
        try expect(UInt8(ascii: "}"))
    }

    private mutating func skipArray() throws(ContractError) {
        position += 1
        try enter()
        defer { leave() }
        if take(UInt8(ascii: "]")) { return }
        repeat { try skipValue() } while take(UInt8(ascii: ","))
        try expect(UInt8(ascii: "]"))
    }

    /// -? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?
    private mutating func skipNumber() throws(ContractError) {
        if peek() == UInt8(ascii: "-") { position += 1 }
        if peek() == UInt8(ascii: "0") { position += 1 } else { try skipDigits() }
        if peek() == UInt8(ascii: ".") {
            position += 1
            try skipDigits()
        }
        if let byte = peek(), byte | 0x20 == UInt8(ascii: "e") {
            position += 1
            if let sign = peek(), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { position += 1 }
            try skipDigits()
        }
    }

    private mutating func skipDigits() throws(ContractError) {
        let start = position
        while position < end, bytes[position] &- 48 < 10 { position += 1 }
        guard position > start else { throw failure(.notJSON, "digit expected") }
    }
}
