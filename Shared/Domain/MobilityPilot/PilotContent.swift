/// What a mobility pilot is.
package struct PilotContent: RuledContent, Codable, Hashable, Sendable {
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

    /// - Throws: the first rule that these parts break together: a content that exists keeps its rules.
    package init(
        title: LanguageMap, description: LanguageMap?, sending: CountryCode, host: CountryCode, category: PilotCategory,
        sector: LanguageMap?, seats: Int, period: Period
    ) throws(FaultCode) {
        self.init(
            unchecked: title, description: description, sending: sending, host: host, category: category, sector: sector, seats: seats,
            period: period)
        try check()
    }

    /// What was read of a request, to be looked at for all its faults at once; never leaves the module unchecked.
    init(
        unchecked title: LanguageMap, description: LanguageMap?, sending: CountryCode, host: CountryCode, category: PilotCategory,
        sector: LanguageMap?, seats: Int, period: Period
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
