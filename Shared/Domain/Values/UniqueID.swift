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
        var halves: (UInt64, UInt64) = (0, 0)
        var digits = 0
        for index in 0..<36 {
            if index == 8 || index == 13 || index == 18 || index == 23 {
                guard bytes[index] == UInt8(ascii: "-") else { throw .identifierInvalid }
                continue
            }
            guard let nibble = Self.nibble(bytes[index]) else { throw .identifierInvalid }
            if digits < 16 { halves.0 = halves.0 << 4 | nibble } else { halves.1 = halves.1 << 4 | nibble }
            digits += 1
        }
        self.init(high: halves.0, low: halves.1)
    }

    private static func nibble(_ byte: UInt8) -> UInt64? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt64(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }

    package var text: String {
        String(unsafeUninitializedCapacity: 36) { buffer in
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
            return 36
        }
    }

    package static func < (left: Self, right: Self) -> Bool { (left.high, left.low) < (right.high, right.low) }
}
