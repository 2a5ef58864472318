/// A language of ISO 639-1: two lowercase letters.
package struct LanguageCode: TextValue, Comparable {
    private let first: UInt8
    private let second: UInt8

    private init(_ first: UInt8, _ second: UInt8) {
        self.first = first
        self.second = second
    }

    package init(_ text: String) throws(FaultCode) {
        var letters = text.utf8.makeIterator()
        guard let first = letters.next(), let second = letters.next(), letters.next() == nil, Code.isLowercase(first),
            Code.isLowercase(second)
        else { throw .languageCodeInvalid }
        self.init(first, second)
    }

    package init(utf8 bytes: Span<UInt8>) throws(FaultCode) {
        guard bytes.count == 2, Code.isLowercase(bytes[0]), Code.isLowercase(bytes[1]) else { throw .languageCodeInvalid }
        self.init(bytes[0], bytes[1])
    }

    package var text: String { String(decoding: [first, second], as: UTF8.self) }

    package static func < (left: Self, right: Self) -> Bool { (left.first, left.second) < (right.first, right.second) }

    package static let ar = LanguageCode(UInt8(ascii: "a"), UInt8(ascii: "r"))
    package static let en = LanguageCode(UInt8(ascii: "e"), UInt8(ascii: "n"))
    package static let fr = LanguageCode(UInt8(ascii: "f"), UInt8(ascii: "r"))

    /// The languages in which every text of the platform itself exists; French first.
    package static let interface: [LanguageCode] = [.fr, .ar, .en]
}
