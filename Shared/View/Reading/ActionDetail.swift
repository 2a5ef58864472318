package import Domain

/// Everything about one action.
package struct ActionDetail: Hashable, Sendable, Codable {
    package let picture: Picture
    package let summary: ActionSummary
    package let description: LanguageMap?
    package let organisations: [ParticipatingOrganisation]
    package let places: [Place]
    package let tags: [Tag]
    package let documents: [DocumentLink]
    package let relatedActions: [RelatedAction]
    package let milestones: [MilestoneEntry]
    package let indicators: [IndicatorSummary]
    package let money: [SpendingLine]
    /// Newest period first; a correction stands before what it corrects.
    package let reports: [ReportEntry]
    package let events: [EventEntry]

    package init(
        picture: Picture, summary: ActionSummary, description: LanguageMap?, organisations: [ParticipatingOrganisation], places: [Place],
        tags: [Tag], documents: [DocumentLink], relatedActions: [RelatedAction], milestones: [MilestoneEntry],
        indicators: [IndicatorSummary], money: [SpendingLine], reports: [ReportEntry],
        events: [EventEntry]
    ) {
        self.picture = picture
        self.summary = summary
        self.description = description
        self.organisations = organisations
        self.places = places
        self.tags = tags
        self.documents = documents
        self.relatedActions = relatedActions
        self.milestones = milestones
        self.indicators = indicators
        self.money = money
        self.reports = reports
        self.events = events
    }
}
