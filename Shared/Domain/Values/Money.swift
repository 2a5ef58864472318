/// An amount in one currency. Amounts of different currencies are never added.
package struct Money: Codable, Hashable, Sendable {
    package let amount: DecimalNumber
    package let currency: CurrencyCode

    package init(amount: DecimalNumber, currency: CurrencyCode) {
        self.amount = amount
        self.currency = currency
    }

    package func adding(_ other: Money) throws(FaultCode) -> Money {
        guard currency == other.currency else { throw .currenciesDiffer }
        return Money(amount: try amount.adding(other.amount), currency: currency)
    }

    package func subtracting(_ other: Money) throws(FaultCode) -> Money {
        guard currency == other.currency else { throw .currenciesDiffer }
        return Money(amount: try amount.subtracting(other.amount), currency: currency)
    }
}
