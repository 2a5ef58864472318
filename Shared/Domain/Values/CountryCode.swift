/// A country: two lowercase letters of ISO 3166-1 alpha-2 (`eu` is accepted as the reserved code it is).
package struct CountryCode: TextValue, Comparable {
    private let first: UInt8
    private let second: UInt8

    private init(_ first: UInt8, _ second: UInt8) {
        self.first = first
        self.second = second
    }

    /// Accepts `MA` and `ma`.
    package init(_ text: String) throws(FaultCode) {
        var letters = text.utf8.makeIterator()
        guard let first = letters.next(), let second = letters.next(), letters.next() == nil,
            let lowerFirst = Self.lowercase(first), let lowerSecond = Self.lowercase(second)
        else { throw .countryCodeInvalid }
        self.init(lowerFirst, lowerSecond)
    }

    package init(utf8 bytes: Span<UInt8>) throws(FaultCode) {
        guard bytes.count == 2, let first = Self.lowercase(bytes[0]), let second = Self.lowercase(bytes[1]) else {
            throw .countryCodeInvalid
        }
        self.init(first, second)
    }

    private static func lowercase(_ byte: UInt8) -> UInt8? {
        let lower = byte | 0x20
        return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lower) && byte >= UInt8(ascii: "A") ? lower : nil
    }

    package var text: String { String(decoding: [first, second], as: UTF8.self) }

    /// As ISO 3166-1 prints it, for people and for ISO 3166-2 prefixes.
    package var uppercased: String { String(decoding: [first & 0xDF, second & 0xDF], as: UTF8.self) }

    package static func < (left: Self, right: Self) -> Bool { (left.first, left.second) < (right.first, right.second) }

    package static let ma = CountryCode(UInt8(ascii: "m"), UInt8(ascii: "a"))
    package static let ci = CountryCode(UInt8(ascii: "c"), UInt8(ascii: "i"))
    package static let ml = CountryCode(UInt8(ascii: "m"), UInt8(ascii: "l"))
    package static let sn = CountryCode(UInt8(ascii: "s"), UInt8(ascii: "n"))

    /// The members of the cooperation, in the order in which the documents name them.
    package static let members: [CountryCode] = [.ma, .ci, .ml, .sn]
}
