/// One figure split along one axis, with its total: bars, a funnel, a table of two columns.
package struct FigureBreakdown: Hashable, Sendable, Codable {
    package let axis: FigureDimension.Axis
    /// In display order; each part carries its dimension.
    package let parts: [Figure]
    package let total: Figure

    package init(axis: FigureDimension.Axis, parts: [Figure], total: Figure) {
        self.axis = axis
        self.parts = parts
        self.total = total
    }
}
