/// The complete state of an action plan.
package struct PlanContent: RuledContent, Codable, Hashable, Sendable {
    package let title: LanguageMap
    package let parties: [CountryCode]
    /// One of the parties.
    package let lead: CountryCode
    /// nil: the source gives no period.
    package let period: Period?
    package let adoptedOn: PartialDate?
    package let areas: [InterventionArea]
    package let description: LanguageMap?

    /// - Throws: the first rule that these parts break together: a content that exists keeps its rules.
    package init(
        title: LanguageMap, parties: [CountryCode], lead: CountryCode, period: Period?, adoptedOn: PartialDate?, areas: [InterventionArea],
        description: LanguageMap?
    ) throws(FaultCode) {
        self.init(
            unchecked: title, parties: parties, lead: lead, period: period, adoptedOn: adoptedOn, areas: areas, description: description)
        try check()
    }

    /// What was read of a request, to be looked at for all its faults at once; never leaves the module unchecked.
    init(
        unchecked title: LanguageMap, parties: [CountryCode], lead: CountryCode, period: Period?, adoptedOn: PartialDate?,
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
