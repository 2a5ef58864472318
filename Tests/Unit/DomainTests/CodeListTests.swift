import Testing

@testable import Domain

@Suite struct CodeListTests {
    @Test(arguments: [(CountryCode.ma, 12), (.ci, 14), (.ml, 11), (.sn, 14)])
    func everyMemberHasItsFirstLevelUnits(_ sample: (CountryCode, Int)) {
        let regions = Region.all(of: sample.0)
        #expect(regions.count == sample.1)
        #expect(Set(regions.map(\.code)).count == sample.1)
        #expect(regions.allSatisfy { $0.name[.fr] != nil })
    }

    @Test func theListsHaveTheLengthOfTheirSource() {
        let lengths = [
            (CodeLists.activityStatus, 6), (CodeLists.gcmObjectives, 23), (CodeLists.jvapDomains, 5), (CodeLists.documentCategories, 30),
            (CodeLists.indicatorMeasures, 5), (CodeLists.dacPurposes, 22), (CodeLists.sdgTargets, 20), (CodeLists.countries, 4),
            (CodeLists.currencies, 3), (CodeLists.gcmPrinciples, 10),
        ]
        for (list, length) in lengths { #expect(list.entries.count == length) }
    }

    @Test func ourOwnChoicesAreExactlyTheCodesOfIATI() {
        #expect(CodeLists.activityStatus.entries.map(\.code) == ActivityStatus.allCases.map(\.rawValue))
        #expect(CodeLists.organisationRoles.entries.map(\.code) == OrganisationRole.allCases.map(\.rawValue))
        #expect(CodeLists.indicatorMeasures.entries.map(\.code) == IndicatorMeasure.allCases.map(\.rawValue))
        #expect(CodeLists.relatedActivityTypes.entries.map(\.code) == ActionRelation.allCases.map(\.rawValue))
    }

    @Test func aFrenchReaderGetsTheFrenchNameWhereThereIsOne() {
        #expect(CodeLists.activityStatus.name(of: "4")?.best(for: .fr).text == "Fermé")
        #expect(CodeLists.countries.name(of: "MA")?.best(for: .ar).text == "المغرب")
        #expect(CodeLists.activityStatus.name(of: "7") == nil)
    }
}
