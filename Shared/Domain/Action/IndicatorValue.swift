/// A value of an indicator in the form its measure asks for.
///
/// As JSON one of `{"value": "12"}`, `{"numerator": "3", "denominator": "13"}`, `{"text": {"fr": …}}`.
package enum IndicatorValue: Hashable, Sendable {
    /// Measures unit, nominal and ordinal.
    case number(DecimalNumber)
    /// Measure percentage.
    case percentage(Percentage)
    /// Measure qualitative.
    case text(LanguageMap)
}

extension IndicatorValue: Codable {
    private enum CodingKeys: String, CodingKey { case value, numerator, denominator, text }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if let number = try container.decodeIfPresent(DecimalNumber.self, forKey: .value) {
            self = .number(number)
        } else if let text = try container.decodeIfPresent(LanguageMap.self, forKey: .text) {
            self = .text(text)
        } else {
            self = .percentage(try Percentage(from: decoder))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .number(let number): try container.encode(number, forKey: .value)
        case .text(let text): try container.encode(text, forKey: .text)
        case .percentage(let percentage):
            try container.encode(percentage.numerator, forKey: .numerator)
            try container.encode(percentage.denominator, forKey: .denominator)
        }
    }
}
