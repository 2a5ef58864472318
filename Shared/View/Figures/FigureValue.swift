package import Domain

/// What stands in a cell. Four states, because a blank, a zero and a hidden number mean different things to a committee.
package enum FigureValue: Hashable, Sendable {
    case value(DecimalNumber)
    /// Expected, but nobody sent it. Never shown as zero.
    case notReported
    /// The question has no answer here: progress of a cancelled action, a percentage of nothing.
    case notApplicable
    /// Known but withheld: the cell, or a cell that would give it away, is smaller than the smallest publishable size.
    case suppressed

    /// The number when there is one.
    package var number: DecimalNumber? {
        if case .value(let number) = self { number } else { nil }
    }

    /// The state's name in the API and the figure topic: `value`, `notReported`, `notApplicable` or `suppressed`.
    package var state: String {
        switch self {
        case .value: "value"
        case .notReported: "notReported"
        case .notApplicable: "notApplicable"
        case .suppressed: "suppressed"
        }
    }
}

extension FigureValue: Codable {
    private enum Key: String, CodingKey { case state, value }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        switch try container.decode(String.self, forKey: .state) {
        case "value": self = .value(try container.decode(DecimalNumber.self, forKey: .value))
        case "notReported": self = .notReported
        case "notApplicable": self = .notApplicable
        case "suppressed": self = .suppressed
        case let other:
            throw DecodingError.dataCorruptedError(forKey: .state, in: container, debugDescription: "no figure state is called \(other)")
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(state, forKey: .state)
        try container.encodeIfPresent(number, forKey: .value)
    }
}
