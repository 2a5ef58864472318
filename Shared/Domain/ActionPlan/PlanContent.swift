/// The complete state of an action plan.
package struct PlanContent: Codable, Hashable, Sendable {
    package let title: LanguageMap
    package let parties: [CountryCode]
    /// One of the parties.
    package let lead: CountryCode
    /// nil: the source gives no period.
    package let period: Period?
    package let adoptedOn: PartialDate?
    package let areas: [InterventionArea]
    package let description: LanguageMap?

    package init(
        title: LanguageMap, parties: [CountryCode], lead: CountryCode, period: Period?, adoptedOn: PartialDate?,
        areas: [InterventionArea], description: LanguageMap?
    ) {
        self.title = title
        self.parties = parties
        self.lead = lead
        self.period = period
        self.adoptedOn = adoptedOn
        self.areas = areas
        self.description = description
    }
}
