package import Domain

/// Spending against budget in one currency.
package struct SpendingLine: Hashable, Sendable, Codable {
    package let currency: CurrencyCode
    package let budget: Figure
    package let spent: Figure
    /// Spent of budget, in percent; not applicable without a budget.
    package let share: Figure

    package init(currency: CurrencyCode, budget: Figure, spent: Figure, share: Figure) {
        self.currency = currency
        self.budget = budget
        self.spent = spent
        self.share = share
    }
}
