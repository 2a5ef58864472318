/// One restriction of a figure or a list: an axis and the code on it.
package struct FigureDimension: Hashable, Sendable, Codable {
    /// The axes figures are broken down by; the raw value is the name in the API's query strings.
    package enum Axis: String, Hashable, Sendable, Codable, CaseIterable {
        case country, area, status, currency, plan, action, indicator, period, disaggregation
        case practice, origin, receiving, phase
        case pilot, sending, host, category, sector, step, sex, ageBand
    }

    package let axis: Axis
    package let value: String

    package init(_ axis: Axis, _ value: String) {
        self.axis = axis
        self.value = value
    }
}
