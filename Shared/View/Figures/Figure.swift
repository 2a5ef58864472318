/// One number of the regional picture, with everything a reader needs to judge it.
///
/// A figure is never a bare number: it says what it counts, which countries it covers, as of when, and whether anything in it
/// was invented for demonstration.
package struct Figure: Hashable, Sendable, Codable {
    /// What is counted and in which cell, unique within one picture. Stable over time: the key of the regional figure topic.
    package let id: FigureID
    package let value: FigureValue
    package let unit: FigureUnit
    package let coverage: Coverage
    /// True when at least one record under the figure is invented for demonstration; every screen built on it shows so.
    package let demonstration: Bool
    /// The cell: which country, area, status, ... this number is restricted to. Empty for a grand total.
    package let dimensions: [FigureDimension]
    /// How to list the records under the figure; nil when there is nothing to list.
    package let drillDown: DrillDown?

    package init(
        id: FigureID, value: FigureValue, unit: FigureUnit, coverage: Coverage, demonstration: Bool, dimensions: [FigureDimension] = [],
        drillDown: DrillDown? = nil
    ) {
        self.id = id
        self.value = value
        self.unit = unit
        self.coverage = coverage
        self.demonstration = demonstration
        self.dimensions = dimensions
        self.drillDown = drillDown
    }
}
