package import Domain

/// One figure at two times.
package struct FigurePair: Hashable, Sendable, Codable {
    package let before: Figure
    package let after: Figure
    /// After minus before; nil unless both are values.
    package let difference: DecimalNumber?

    package init(before: Figure, after: Figure, difference: DecimalNumber?) {
        self.before = before
        self.after = after
        self.difference = difference
    }
}
