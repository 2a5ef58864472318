/// The complete state of an action (an IATI activity).
package struct ActionContent: RuledContent, Codable, Hashable, Sendable {
    package let title: LanguageMap
    package let description: LanguageMap?
    /// nil: the source places the action under no plan.
    package let planID: AggregateID?
    /// nil: the source states no area.
    package let area: InterventionArea?
    /// nil: the source states no status.
    package let status: ActivityStatus?
    package let dates: ActionDates
    package let organisations: [ParticipatingOrganisation]
    /// The countries that carry the action together; the first statement of each is its `action-planned` or `action-confirmed`.
    package let parties: [CountryCode]
    /// One of the parties: the one that keeps the record and reports; no statement about rank.
    package let lead: CountryCode
    package let places: [Place]
    package let tags: [Tag]
    package let budget: Money?
    package let milestones: [Milestone]
    /// Country and region shares; empty, or adding up to exactly 100 percent.
    package let shares: [Share]
    package let relatedActions: [RelatedAction]
    package let documents: [DocumentLink]

    /// - Throws: the first rule that these parts break together: a content that exists keeps its rules.
    package init(
        title: LanguageMap, description: LanguageMap?, planID: AggregateID?, area: InterventionArea?, status: ActivityStatus?,
        dates: ActionDates, organisations: [ParticipatingOrganisation], parties: [CountryCode], lead: CountryCode, places: [Place],
        tags: [Tag], budget: Money?, milestones: [Milestone], shares: [Share], relatedActions: [RelatedAction], documents: [DocumentLink]
    ) throws(FaultCode) {
        self.init(
            unchecked: title, description: description, planID: planID, area: area, status: status, dates: dates,
            organisations: organisations, parties: parties, lead: lead, places: places, tags: tags, budget: budget, milestones: milestones,
            shares: shares, relatedActions: relatedActions, documents: documents)
        try check()
    }

    /// What was read of a request, to be looked at for all its faults at once; never leaves the module unchecked.
    init(
        unchecked title: LanguageMap, description: LanguageMap?, planID: AggregateID?, area: InterventionArea?, status: ActivityStatus?,
        dates: ActionDates, organisations: [ParticipatingOrganisation], parties: [CountryCode], lead: CountryCode, places: [Place],
        tags: [Tag], budget: Money?, milestones: [Milestone], shares: [Share], relatedActions: [RelatedAction], documents: [DocumentLink]
    ) {
        self.title = title
        self.description = description
        self.planID = planID
        self.area = area
        self.status = status
        self.dates = dates
        self.organisations = organisations
        self.parties = parties
        self.lead = lead
        self.places = places
        self.tags = tags
        self.budget = budget
        self.milestones = milestones
        self.shares = shares
        self.relatedActions = relatedActions
        self.documents = documents
    }
}
