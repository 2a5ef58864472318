/// By what a value is broken down.
package enum DimensionName: String, Codable, CaseIterable, Sendable {
    case sex
    case ageBand
    /// ISO 3166-2 code.
    case region
    /// ISO 3166-1 alpha-2 code, lowercase.
    case nationality
}

/// One coordinate of a breakdown, such as sex = female.
package struct Dimension: Codable, Hashable, Sendable {
    package let name: DimensionName
    package let value: String

    package init(name: DimensionName, value: String) {
        self.name = name
        self.value = value
    }
}

/// One cell of a breakdown.
package struct DisaggregatedValue: Codable, Hashable, Sendable {
    package let dimensions: [Dimension]
    package let value: IndicatorValue

    package init(dimensions: [Dimension], value: IndicatorValue) {
        self.dimensions = dimensions
        self.value = value
    }
}
