/// A first-level unit of ISO 3166-2, such as `MA-02`.
package struct RegionCode: TextValue, Comparable {
    package let text: String

    package init(_ text: String) throws(FaultCode) {
        let bytes = Array(text.utf8)
        guard (4...6).contains(bytes.count), Code.isUppercase(bytes[0]), Code.isUppercase(bytes[1]), bytes[2] == UInt8(ascii: "-"),
            bytes[3...].allSatisfy({ Code.isUppercase($0) || Code.isDigit($0) })
        else { throw .regionCodeInvalid }
        self.text = text
    }

    init(known text: String) { self.text = text }

    /// The country in which the unit lies.
    package var country: CountryCode? { try? CountryCode(String(text.prefix(2))) }

    package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}
