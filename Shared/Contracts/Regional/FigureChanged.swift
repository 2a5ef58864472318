package import Domain

/// A figure of the regional picture has another value. Published on `recosa.region.figure.v1`, which is compacted: keyed by
/// the figure, its last message is the present value.
package struct FigureChanged: Hashable, Sendable {
    /// `<figure>` followed by `/axis=value` for each dimension, such as `reports.received/area=migrantsRights`.
    package let figureID: String
    /// The cell that the figure is about; empty for the whole region.
    package let dimensions: [FigureCell]
    package let value: PublishedFigureValue
    package let unit: PublishedFigureUnit
    package let coverage: FigureCoverage
    /// Rests on invented data.
    package let demonstration: Bool

    package init(
        figureID: String, dimensions: [FigureCell], value: PublishedFigureValue, unit: PublishedFigureUnit,
        coverage: FigureCoverage, demonstration: Bool
    ) {
        self.figureID = figureID
        self.dimensions = dimensions
        self.value = value
        self.unit = unit
        self.coverage = coverage
        self.demonstration = demonstration
    }
}

/// One coordinate of a figure's cell, such as area = migrantsRights.
package struct FigureCell: Hashable, Sendable {
    package let axis: String
    package let value: String

    package init(axis: String, value: String) {
        self.axis = axis
        self.value = value
    }
}

/// Which countries a figure covers, of which that should be covered, as of when.
package struct FigureCoverage: Hashable, Sendable {
    package let reported: [CountryCode]
    package let expected: [CountryCode]
    package let asOf: Instant

    package init(reported: [CountryCode], expected: [CountryCode], asOf: Instant) {
        self.reported = reported
        self.expected = expected
        self.asOf = asOf
    }
}
