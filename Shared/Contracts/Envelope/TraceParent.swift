/// The W3C trace context that an event carries on, version 00: `00-<trace id>-<parent id>-<flags>`.
/// https://www.w3.org/TR/trace-context/#traceparent-header
package struct TraceParent: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    package init?(_ text: String) {
        let bytes = text.utf8.span
        guard bytes.count == 55, bytes[0] == 48, bytes[1] == 48, bytes[2] == 45, bytes[35] == 45, bytes[52] == 45,
            Self.isID(bytes, 3..<35), Self.isID(bytes, 36..<52), Self.isHexadecimal(bytes[53]), Self.isHexadecimal(bytes[54])
        else { return nil }
        self.text = text
    }

    /// All zeros is the specification's "no identifier".
    private static func isID(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var anyOther = false
        for index in range {
            guard isHexadecimal(bytes[index]) else { return false }
            anyOther = anyOther || bytes[index] != UInt8(ascii: "0")
        }
        return anyOther
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        byte &- 48 < 10 || byte &- UInt8(ascii: "a") < 6
    }

    package var description: String { text }
}
