package import Domain

/// Restricts a list of actions.
package struct ActionFilter: Hashable, Sendable {
    package let country: CountryCode?
    package let area: InterventionArea?
    package let status: ActivityStatus?
    package let plan: AggregateID?
    /// Words sought in title and description, in any of the languages.
    package let text: String?
    package let lateOnly: Bool

    package init(
        country: CountryCode? = nil, area: InterventionArea? = nil, status: ActivityStatus? = nil, plan: AggregateID? = nil,
        text: String? = nil, lateOnly: Bool = false
    ) {
        self.country = country
        self.area = area
        self.status = status
        self.plan = plan
        self.text = text
        self.lateOnly = lateOnly
    }
}

/// An action in a list.
package struct ActionSummary: Hashable, Sendable, Codable {
    package let head: RecordHead
    package let plan: AggregateID?
    /// nil while only the action, not yet its plan, has reached the region.
    package let planTitle: LanguageMap?
    package let area: InterventionArea?
    package let status: ActivityStatus?
    package let plannedStart: PartialDate?
    package let plannedEnd: PartialDate?
    package let actualStart: PartialDate?
    package let actualEnd: PartialDate?
    /// Computed from milestone weights; not applicable for a cancelled action or one without milestones.
    package let progress: Figure
    package let budget: Money?
    package let late: Bool

    package init(
        head: RecordHead, plan: AggregateID?, planTitle: LanguageMap?, area: InterventionArea?, status: ActivityStatus?,
        plannedStart: PartialDate?, plannedEnd: PartialDate?, actualStart: PartialDate?, actualEnd: PartialDate?, progress: Figure,
        budget: Money?, late: Bool
    ) {
        self.head = head
        self.plan = plan
        self.planTitle = planTitle
        self.area = area
        self.status = status
        self.plannedStart = plannedStart
        self.plannedEnd = plannedEnd
        self.actualStart = actualStart
        self.actualEnd = actualEnd
        self.progress = progress
        self.budget = budget
        self.late = late
    }
}
