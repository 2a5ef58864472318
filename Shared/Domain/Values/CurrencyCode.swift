/// A currency of ISO 4217: three uppercase letters.
package struct CurrencyCode: TextValue, Comparable {
    package let text: String

    package init(_ text: String) throws(FaultCode) {
        guard text.utf8.count == 3, text.utf8.allSatisfy(Code.isUppercase) else { throw .currencyCodeInvalid }
        self.text = text
    }

    init(known text: String) { self.text = text }

    package static let mad = CurrencyCode(known: "MAD")
    package static let xof = CurrencyCode(known: "XOF")
    package static let eur = CurrencyCode(known: "EUR")

    package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}
