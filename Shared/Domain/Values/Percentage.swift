/// A share kept as what it is made of: 3 of 13, never 23.08. May exceed 100 or be negative unless a rule says otherwise.
package struct Percentage: Codable, Hashable, Sendable {
    package let numerator: DecimalNumber
    /// Above zero.
    package let denominator: DecimalNumber

    package init(numerator: DecimalNumber, denominator: DecimalNumber) throws(FaultCode) {
        guard denominator > .zero else { throw .denominatorNotPositive }
        self.numerator = numerator
        self.denominator = denominator
    }

    private enum CodingKeys: String, CodingKey { case numerator, denominator }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let numerator = try container.decode(DecimalNumber.self, forKey: .numerator)
        do {
            try self.init(numerator: numerator, denominator: try container.decode(DecimalNumber.self, forKey: .denominator))
        } catch let code as FaultCode {
            throw DecodingError.dataCorruptedError(forKey: .denominator, in: container, debugDescription: code.rawValue)
        }
    }

    /// For charts only: 0.25 for one of four.
    package var approximate: Double { numerator.approximate / denominator.approximate }
}
