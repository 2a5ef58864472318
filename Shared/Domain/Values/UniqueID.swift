/// A UUID of RFC 9562. Randomness and time come in as parameters: the domain reads no clock.
package struct UniqueID: TextValue, Comparable {
    package let high: UInt64
    package let low: UInt64

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Version 7: 48 bits of milliseconds, then randomness; sorts by time. For events and for records of institutions.
    package static func version7(at instant: Instant, random: (UInt64, UInt64)) -> UniqueID {
        let milliseconds = UInt64(clamping: instant.microseconds / 1_000) & 0xFFFF_FFFF_FFFF
        return UniqueID(
            high: milliseconds << 16 | 0x7000 | random.0 & 0x0FFF, low: 0x8000_0000_0000_0000 | random.1 & 0x3FFF_FFFF_FFFF_FFFF)
    }

    /// Version 4: randomness only. For participations, where the time of creation must not tell anything about a person.
    package static func version4(random: (UInt64, UInt64)) -> UniqueID {
        UniqueID(
            high: random.0 & 0xFFFF_FFFF_FFFF_0FFF | 0x4000, low: 0x8000_0000_0000_0000 | random.1 & 0x3FFF_FFFF_FFFF_FFFF)
    }

    package init(_ text: String) throws(FaultCode) {
        try self.init(utf8: text.utf8.span)
    }

    /// The 36 bytes of the text form, upper or lower case.
    package init(utf8 bytes: Span<UInt8>) throws(FaultCode) {
        guard bytes.count == 36 else { throw .identifierInvalid }
        let halves: (high: UInt64, low: UInt64)? = bytes.withUnsafeBytes { bytes in
            guard bytes[8] == 45, bytes[13] == 45, bytes[18] == 45, bytes[23] == 45 else { return nil }
            // Every record brings half a dozen identifiers: one test at the end for all digits, no branch for each.
            var isWrong: UInt64 = 0
            let first = Self.digits(bytes, 0..<8, &isWrong) << 32 | Self.digits(bytes, 9..<13, &isWrong) << 16
            let high = first | Self.digits(bytes, 14..<18, &isWrong)
            let low = Self.digits(bytes, 19..<23, &isWrong) << 48 | Self.digits(bytes, 24..<36, &isWrong)
            return isWrong == 0 ? (high, low) : nil
        }
        guard let halves else { throw .identifierInvalid }
        self.init(high: halves.high, low: halves.low)
    }

    /// The number of these hexadecimal digits; sets a bit of `isWrong` when one is none. The range must lie in `bytes`.
    @inline(__always)
    private static func digits(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, _ isWrong: inout UInt64) -> UInt64 {
        var value: UInt64 = 0
        for index in range {
            let byte = bytes[index]
            let digit = byte &- UInt8(ascii: "0")
            let letter = (byte | 0x20) &- UInt8(ascii: "a")
            isWrong |= digit > 9 && letter > 5 ? 1 : 0
            value = value << 4 | UInt64(digit <= 9 ? digit : letter &+ 10)
        }
        return value
    }

    package var text: String {
        String(unsafeUninitializedCapacity: Self.textLength) { write(to: $0) }
    }

    /// Of the text form.
    package static let textLength = 36

    /// Writes the text form to the beginning of a buffer that has room for it; returns its length.
    @discardableResult
    package func write(to buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        var index = 0
        for position in 0..<32 {
            if position == 8 || position == 12 || position == 16 || position == 20 {
                buffer[index] = UInt8(ascii: "-")
                index += 1
            }
            let half = position < 16 ? high : low
            let nibble = UInt8(truncatingIfNeeded: half >> UInt64(60 - 4 * (position & 15)) & 0xF)
            buffer[index] = nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10
            index += 1
        }
        return index
    }

    package static func < (left: Self, right: Self) -> Bool { (left.high, left.low) < (right.high, right.low) }
}
