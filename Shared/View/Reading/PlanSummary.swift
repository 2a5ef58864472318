package import Domain

/// Restricts a list of plans.
package struct PlanFilter: Hashable, Sendable {
    package let country: CountryCode?
    package let area: InterventionArea?

    package init(country: CountryCode? = nil, area: InterventionArea? = nil) {
        self.country = country
        self.area = area
    }
}

/// A plan in a list.
package struct PlanSummary: Hashable, Sendable, Codable {
    package let head: RecordHead
    package let lead: CountryCode?
    package let period: Period?
    package let adoptedOn: PartialDate?
    package let areas: [InterventionArea]
    package let actions: Figure
    package let lateActions: Figure
    /// Mean of the computed progress of its actions.
    package let progress: Figure

    package init(
        head: RecordHead, lead: CountryCode?, period: Period?, adoptedOn: PartialDate?, areas: [InterventionArea], actions: Figure,
        lateActions: Figure, progress: Figure
    ) {
        self.head = head
        self.lead = lead
        self.period = period
        self.adoptedOn = adoptedOn
        self.areas = areas
        self.actions = actions
        self.lateActions = lateActions
        self.progress = progress
    }
}
