package import Domain

/// Restricts a list of indicators.
package struct IndicatorFilter: Hashable, Sendable {
    package let country: CountryCode?
    package let area: InterventionArea?
    package let plan: AggregateID?
    package let action: AggregateID?

    package init(
        country: CountryCode? = nil, area: InterventionArea? = nil, plan: AggregateID? = nil, action: AggregateID? = nil
    ) {
        self.country = country
        self.area = area
        self.plan = plan
        self.action = action
    }
}

/// An indicator: target against actual, from its baseline.
package struct IndicatorSummary: Hashable, Sendable, Codable {
    package let id: AggregateID
    package let head: RecordHead
    package let action: AggregateID
    package let measure: IndicatorMeasure
    package let ascending: Bool
    package let accumulation: Accumulation
    /// Only summable indicators are ever added up.
    package let summable: Bool
    package let baseline: Figure
    /// Target and actual of the latest period (periodic) or so far (cumulative).
    package let target: Figure
    package let actual: Figure
    /// Way made from baseline to target, in percent; may be below 0 or above 100.
    package let achievement: Figure
    package let periods: [PeriodEntry]

    package struct PeriodEntry: Hashable, Sendable, Codable {
        package let period: Period
        /// What was stated for a qualitative indicator; its figures are not applicable.
        package let text: LanguageMap?
        package let target: Figure
        package let actual: Figure
        /// By sex, age band, ...; suppressed where cells of persons are small.
        package let disaggregation: [Figure]

        package init(period: Period, text: LanguageMap?, target: Figure, actual: Figure, disaggregation: [Figure]) {
            self.period = period
            self.text = text
            self.target = target
            self.actual = actual
            self.disaggregation = disaggregation
        }
    }

    package init(
        id: AggregateID, head: RecordHead, action: AggregateID, measure: IndicatorMeasure, ascending: Bool, accumulation: Accumulation,
        summable: Bool,
        baseline: Figure, target: Figure, actual: Figure, achievement: Figure, periods: [PeriodEntry]
    ) {
        self.id = id
        self.head = head
        self.action = action
        self.measure = measure
        self.ascending = ascending
        self.accumulation = accumulation
        self.summable = summable
        self.baseline = baseline
        self.target = target
        self.actual = actual
        self.achievement = achievement
        self.periods = periods
    }
}
