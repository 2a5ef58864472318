import Crypto

/// What a browser holds: random bytes in a cookie. From them follow the digest that the database keeps and the token that forms send.
package struct SessionToken: Sendable, Equatable {
    package let text: String
    private let bytes: [UInt8]

    package static let length = 32

    /// `bytes`: 32 random ones.
    package init(bytes: [UInt8]) {
        self.bytes = bytes
        text = Self.hex(bytes)
    }

    /// nil for anything that this server never gave out.
    package init?(_ text: String) {
        let digits = Array(text.utf8)
        guard digits.count == Self.length * 2 else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let high = Self.value(digits[index]), let low = Self.value(digits[index + 1]) else { return nil }
            bytes.append(high << 4 | low)
        }
        self.init(bytes: bytes)
    }

    package var digest: [UInt8] { Array(SHA256.hash(data: bytes)) }

    /// Another site can make the browser send the cookie, but can never read it, so it cannot know this.
    package var formToken: String {
        Self.hex(HMAC<SHA256>.authenticationCode(for: Array("form".utf8), using: SymmetricKey(data: bytes)))
    }

    /// In constant time.
    package func accepts(formToken given: String) -> Bool {
        let left = Array(formToken.utf8)
        let right = Array(given.utf8)
        return left.count == right.count && zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func hex(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
