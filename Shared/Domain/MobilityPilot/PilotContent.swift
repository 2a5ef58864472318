/// What a mobility pilot is.
package struct PilotContent: Codable, Hashable, Sendable {
    package let title: LanguageMap
    package let description: LanguageMap?
    package let sending: CountryCode
    package let host: CountryCode
    package let category: PilotCategory
    /// As the ministries name it; nil: open to all.
    package let sector: LanguageMap?
    /// 1...100,000
    package let seats: Int
    package let period: Period

    package init(
        title: LanguageMap, description: LanguageMap?, sending: CountryCode, host: CountryCode, category: PilotCategory,
        sector: LanguageMap?,
        seats: Int, period: Period
    ) {
        self.title = title
        self.description = description
        self.sending = sending
        self.host = host
        self.category = category
        self.sector = sector
        self.seats = seats
        self.period = period
    }
}

/// For whom a pilot is.
package enum PilotCategory: String, Codable, CaseIterable, Sendable {
    case youngProfessional
    case student
    case trainee
}
