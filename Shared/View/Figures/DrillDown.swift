/// How to list the records under a figure: the list and the restrictions to give it, at the figure's own as-of time.
package struct DrillDown: Hashable, Sendable, Codable {
    /// The lists a figure can open; the raw value is the path segment in the API (`/v1/actions`).
    package enum List: String, Hashable, Sendable, Codable {
        case agreements, plans, actions, indicators, reports, practices, transfers, pilots, discrepancies
    }

    package let list: List
    package let restrictions: [FigureDimension]
    /// Only what is late, for the figures that count lateness.
    package let lateOnly: Bool

    package init(_ list: List, _ restrictions: [FigureDimension] = [], lateOnly: Bool = false) {
        self.list = list
        self.restrictions = restrictions
        self.lateOnly = lateOnly
    }
}
