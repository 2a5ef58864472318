package import Domain

/// What one step of a figure means.
package enum FigureUnit: Hashable, Sendable, Codable {
    case actions, milestones, indicators, reports, plans, agreements, practices, transfers, pilots, seats, persons, discrepancies
    /// 0 to 100, more or less where the source says so (an indicator may pass its target).
    case percent
    case days
    /// Amounts in different currencies are different figures; they are never added.
    case money(CurrencyCode)
    /// The unit of an indicator, as its definition names it.
    case indicator(LanguageMap)
}
