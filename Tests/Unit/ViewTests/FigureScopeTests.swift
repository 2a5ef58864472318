import Domain
import Testing

@testable import View

/// Which facts the figures of the region, of a country and of an area are added up from.
struct FigureScopeTests {
    private static func budget(
        _ amount: Int, _ country: CountryCode, _ area: InterventionArea?, partOf whole: (any: Bool, country: Bool, area: Bool)
    ) -> SpendingFacts {
        SpendingFacts(
            currency: .xof, country: country, area: area, budget: DecimalNumber(amount), spent: nil,
            isPart: (whole.any, whole.country, whole.area), demonstration: true)
    }

    private static func sum(_ facts: [SpendingFacts], _ scope: FigureScope) throws -> DecimalNumber {
        try facts.within(scope).compactMap(\.budget).reduce(.zero) { try $0.adding($1) }
    }

    @Test func `The budget of a part counts where its whole does not`() throws {
        let mobility = InterventionArea.southSouthMobility
        let rights = InterventionArea.migrantsRights
        let facts = [
            Self.budget(1_000, .ml, mobility, partOf: (false, false, false)),
            // Of the whole above: in another country, in the same area.
            Self.budget(20, .sn, mobility, partOf: (true, false, true)),
            // Of the same whole: in its country, in another area, and in none.
            Self.budget(3, .ml, rights, partOf: (true, true, false)), Self.budget(4, .ml, nil, partOf: (true, true, false)),
        ]
        #expect(try Self.sum(facts, .region) == DecimalNumber(1_000))
        #expect(try Self.sum(facts, .country(.ml)) == DecimalNumber(1_000))
        #expect(try Self.sum(facts, .country(.sn)) == DecimalNumber(20))
        #expect(try Self.sum(facts, .area(mobility)) == DecimalNumber(1_000))
        #expect(try Self.sum(facts, .area(rights)) == DecimalNumber(3))
        #expect(try Self.sum(facts, .country(.ma)) == .zero)
    }
}
