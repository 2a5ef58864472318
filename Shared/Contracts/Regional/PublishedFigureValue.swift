package import Domain

/// What a published figure holds: a number, or why there is none. A missing report is never a zero.
package enum PublishedFigureValue: Hashable, Sendable {
    case value(DecimalNumber)
    case notReported
    case notApplicable
    /// Too few people stand behind it to publish it.
    case suppressed

    enum State: String, CaseIterable, Sendable {
        case value, notReported, notApplicable, suppressed
    }

    var state: State {
        switch self {
        case .value: .value
        case .notReported: .notReported
        case .notApplicable: .notApplicable
        case .suppressed: .suppressed
        }
    }

    var number: DecimalNumber? {
        if case .value(let number) = self { number } else { nil }
    }

    /// A number stands there exactly when the state is `value`.
    init(_ state: State, _ number: DecimalNumber?) throws(FaultCode) {
        switch (state, number) {
        case (.value, let number?): self = .value(number)
        case (.notReported, nil): self = .notReported
        case (.notApplicable, nil): self = .notApplicable
        case (.suppressed, nil): self = .suppressed
        default: throw .numberInvalid
        }
    }
}

/// What is counted.
package struct PublishedFigureUnit: Hashable, Sendable {
    /// Such as `actions`, `persons`, `percent`, `days`, `money`, `indicator`.
    package let code: String
    /// With `money`.
    package let currency: CurrencyCode?
    /// With `indicator`: the unit as its definition names it.
    package let text: LanguageMap?

    package init(code: String, currency: CurrencyCode? = nil, text: LanguageMap? = nil) {
        self.code = code
        self.currency = currency
        self.text = text
    }
}
