/// What a chart draws for one figure. Only `.value` has an extent: what nobody reported is never drawn as a zero.
package enum Mark: Sendable, Equatable {
    case value(Double)
    case notReported
    case notApplicable
    case suppressed

    /// The extent, where there is one; negative and non-finite values have none.
    package var extent: Double? {
        guard case .value(let value) = self, value.isFinite, value >= 0 else { return nil }
        return value
    }
}

/// A mark with the text beside it, already in the reader's language.
package struct LabelledMark: Sendable, Equatable {
    package let mark: Mark
    package let label: String

    package init(_ mark: Mark, _ label: String) {
        self.mark = mark
        self.label = label
    }
}
