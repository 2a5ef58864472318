import Crypto

/// A validator of a representation (RFC 9110, 8.8.3).
package struct EntityTag: Sendable, Hashable, CustomStringConvertible {
    package let value: String
    package let isWeak: Bool

    package init(_ value: String, isWeak: Bool = false) {
        self.value = value
        self.isWeak = isWeak
    }

    /// The tag of a version number: `"v7"`.
    package init(version: Int64) {
        self.init("v\(version)")
    }

    /// The tag of exactly these bytes.
    package init(of bytes: some Sequence<UInt8>) {
        let digest = SHA256.hash(data: Array(bytes))
        self.init(digest.prefix(16).map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined())
    }

    /// As in a header: `"v7"` or `W/"v7"`.
    package var description: String { (isWeak ? "W/" : "") + "\"\(value)\"" }

    /// The tags of a header; nil when the header is `*`. What is malformed is left out, so that it matches nothing.
    package static func list(_ header: String) -> [EntityTag]? {
        if header.trimmingWhitespace() == "*" { return nil }
        return header.split(separator: ",").compactMap { part in
            var text = part.trimmingWhitespace()
            let weak = text.hasPrefix("W/")
            if weak { text.removeFirst(2) }
            guard text.count >= 2, text.first == "\"", text.last == "\"" else { return nil }
            return EntityTag(String(text.dropFirst().dropLast()), isWeak: weak)
        }
    }
}
