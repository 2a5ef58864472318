package import Domain

/// What one step of a figure means.
package enum FigureUnit: Hashable, Sendable {
    case actions, milestones, indicators, reports, plans, agreements, practices, transfers, pilots, seats, persons, discrepancies
    /// 0 to 100, more or less where the source says so (an indicator may pass its target).
    case percent
    case days
    /// Amounts in different currencies are different figures; they are never added.
    case money(CurrencyCode)
    /// The unit of an indicator, as its definition names it.
    case indicator(LanguageMap)
}

extension FigureUnit {
    /// Which unit, without what it is a unit of: `actions`, `percent`, `money`, `indicator`, ...
    package var code: String {
        switch self {
        case .money: "money"
        case .indicator: "indicator"
        default: Self.plain.first { $0.value == self }?.key ?? ""
        }
    }

    private static let plain: [String: FigureUnit] = [
        "actions": .actions, "milestones": .milestones, "indicators": .indicators, "reports": .reports, "plans": .plans,
        "agreements": .agreements, "practices": .practices, "transfers": .transfers, "pilots": .pilots, "seats": .seats,
        "persons": .persons, "discrepancies": .discrepancies, "percent": .percent, "days": .days,
    ]
}

/// `{"code": "money", "currency": "MAD"}`, as on the regional figure topic.
extension FigureUnit: Codable {
    private enum Key: String, CodingKey { case code, currency, text }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        switch try container.decode(String.self, forKey: .code) {
        case "money": self = .money(try container.decode(CurrencyCode.self, forKey: .currency))
        case "indicator": self = .indicator(try container.decode(LanguageMap.self, forKey: .text))
        case let code:
            guard let unit = Self.plain[code] else {
                throw DecodingError.dataCorruptedError(forKey: .code, in: container, debugDescription: "no unit is called \(code)")
            }
            self = unit
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(code, forKey: .code)
        switch self {
        case .money(let currency): try container.encode(currency, forKey: .currency)
        case .indicator(let text): try container.encode(text, forKey: .text)
        default: break
        }
    }
}
