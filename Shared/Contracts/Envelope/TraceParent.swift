/// The W3C trace context that an event carries on, version 00: `00-<trace id>-<parent id>-<flags>`.
/// https://www.w3.org/TR/trace-context/#traceparent-header
package struct TraceParent: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 55, bytes.starts(with: "00-".utf8), bytes[35] == UInt8(ascii: "-"), bytes[52] == UInt8(ascii: "-"),
            Self.isID(bytes[3..<35]), Self.isID(bytes[36..<52]), bytes[53...].allSatisfy(Self.isHexadecimal)
        else { return nil }
        self.text = text
    }

    /// All zeros is the specification's "no identifier".
    private static func isID(_ digits: ArraySlice<UInt8>) -> Bool {
        digits.allSatisfy(isHexadecimal) && digits.contains { $0 != UInt8(ascii: "0") }
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        byte &- 48 < 10 || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }

    package var description: String { text }
}
